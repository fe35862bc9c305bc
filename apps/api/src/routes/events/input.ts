import type { z } from '@hono/zod-openapi';
import type { RecordEvent } from '@lifang/core';
import type { Day } from '@lifang/policy';
import type { recordEventBody } from './schema.ts';

/** What a body asks to be recorded. */
export function toRecordEvent(body: z.output<typeof recordEventBody>, today: Day): RecordEvent {
  return {
    kind: body.kind,
    on: body.on ?? today,
    byUnitId: body.byUnitId ?? null,
    about: body.about,
    participantIds: body.participantIds,
    invitedIds: body.invitedIds,
    data: body.data,
    externalId: body.externalId ?? null,
    reason: body.reason ?? null,
  };
}
