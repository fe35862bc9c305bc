import type { z } from '@hono/zod-openapi';
import type { KeepRecord } from '@lifang/core';
import type { Day } from '@lifang/policy';
import type { keepRecordBody } from './schema.ts';

/** What a body asks to be kept. */
export function toKeepRecord(body: z.output<typeof keepRecordBody>, today: Day): KeepRecord {
  const { kind, on = today, byUnitId, about, data, externalId = null, reason = null } = body;
  return { kind, on, byUnitId, about, data, externalId, reason };
}
