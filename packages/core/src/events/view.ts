import type { Finding, Id } from '@lifang/db';
import type { Configuration } from '@lifang/engine';
import { findEventKind } from '@lifang/engine';
import type { Day } from '@lifang/policy';
import { z } from 'zod';

/** Whom an event is about: exactly one of the three. */
export type EventSubject =
  | { readonly personId: Id<'person'> }
  | { readonly householdId: Id<'household'> }
  | { readonly unitId: Id<'unit'> };

/** An event as callers see it. */
export interface Event {
  id: Id<'event'>;
  kind: string;
  externalId: string | null;
  on: Day;
  /** The unit that held or did it. */
  byUnitId: Id<'unit'> | null;
  about: EventSubject[];
  /** Who took part. */
  participantIds: Id<'person'>[];
  /** Who was invited, whether they came or not. */
  invitedIds: Id<'person'>[];
  data: Readonly<Record<string, unknown>>;
  status: 'kept' | 'withdrawn' | 'superseded';
  /** Whether duties count it. */
  counts: boolean;
  /** What limits found: warnings, flags, and what voids it. */
  findings: { limit: string; consequence: Finding['consequence']; missing: string[] }[];
  reason: string | null;
  version: number;
  recordedAt: string;
}

const id = <T>() => z.custom<T>(value => typeof value === 'string');
const jsonText = <S extends z.ZodType>(schema: S) =>
  z.preprocess(value => (typeof value === 'string' ? JSON.parse(value) : value), schema);

/** The columns of an event's view as one statement selects them, with its subjects and participants gathered. */
export const eventRowSchema = z.object({
  id: id<Id<'event'>>(),
  kind: z.string(),
  externalId: z.string().nullable(),
  on: z.string(),
  byUnitId: id<Id<'unit'>>().nullable(),
  about: jsonText(
    z.array(
      z.union([
        z.object({ personId: id<Id<'person'>>() }),
        z.object({ householdId: id<Id<'household'>>() }),
        z.object({ unitId: id<Id<'unit'>>() }),
      ]),
    ),
  ),
  participantIds: jsonText(z.array(id<Id<'person'>>())),
  invitedIds: jsonText(z.array(id<Id<'person'>>())),
  data: jsonText(z.record(z.string(), z.unknown())),
  status: z.enum(['kept', 'withdrawn', 'superseded']),
  counts: z.preprocess(value => value === true || value === 't', z.boolean()),
  findings: jsonText(
    z.array(
      z.object({
        limit: z.string(),
        consequence: z.enum(['warn', 'flag', 'void']),
        missing: z.array(z.string()),
      }),
    ),
  ),
  reason: z.string().nullable(),
  version: z.coerce.number(),
  recordedAt: z.string(),
  /** Whether the actor may see personal data of those it is about. */
  personal: z.preprocess(value => value === true || value === 't', z.boolean()),
});

export type EventRow = z.infer<typeof eventRowSchema>;

/** The fields of an event: what its kind classes as personal is shown only to those who may see it. */
export function visibleData(
  { kind, data, personal }: Pick<EventRow, 'kind' | 'data' | 'personal'>,
  config: Configuration,
): Event['data'] {
  const fields = findEventKind(config, kind)?.definition.fields ?? {};
  const hidden = Object.entries(fields).flatMap(([name, field]) =>
    field.class === 'sensitive' || (field.class === 'personal' && !personal) ? [name] : [],
  );
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [name, hidden.includes(name) ? null : value]),
  );
}

/** An event for an actor. */
export function toEvent(row: EventRow, config: Configuration): Event {
  return {
    id: row.id,
    kind: row.kind,
    externalId: row.externalId,
    on: row.on,
    byUnitId: row.byUnitId,
    about: row.about,
    participantIds: row.participantIds,
    invitedIds: row.invitedIds,
    data: visibleData(row, config),
    status: row.status,
    counts: row.counts,
    findings: row.findings,
    // What somebody wrote may name people.
    reason: row.personal ? row.reason : null,
    version: row.version,
    recordedAt: new Date(row.recordedAt).toISOString(),
  };
}
