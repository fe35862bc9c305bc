import type { Id } from '@lifang/db';
import { type Configuration, findRecordKind } from '@lifang/engine';
import type { Day } from '@lifang/policy';
import { z } from 'zod';
import type { EventSubject } from '../events/view.ts';
import { maskData } from '../fields/mask.ts';
import type { Data } from '../fields/validate.ts';
import { instantText } from '../instants.ts';
import { type Kept, keptSchema, toKept } from '../judging/kept.ts';

/** A line of a register, as callers see it. */
export interface RegisterRecord extends Kept {
  id: Id<'record'>;
  kind: string;
  externalId: string | null;
  /** The day it is of. */
  on: Day;
  /** The unit that keeps the register. */
  byUnitId: Id<'unit'>;
  about: EventSubject[];
  data: Data;
  status: 'kept' | 'withdrawn' | 'superseded';
  /** Why it was corrected, withdrawn or kept in spite of a warning. */
  reason: string | null;
  version: number;
  recordedAt: string;
}

const id = <T>() => z.custom<T>(value => typeof value === 'string');
const jsonText = <S extends z.ZodType>(schema: S) =>
  z.preprocess(value => (typeof value === 'string' ? JSON.parse(value) : value), schema);

/** The columns of a record's view as one statement selects them, with its subjects gathered. */
export const recordRowSchema = z.object({
  id: id<Id<'record'>>(),
  kind: z.string(),
  externalId: z.string().nullable(),
  on: z.string(),
  byUnitId: id<Id<'unit'>>(),
  about: jsonText(
    z.array(
      z.union([
        z.object({ personId: id<Id<'person'>>() }),
        z.object({ householdId: id<Id<'household'>>() }),
        z.object({ unitId: id<Id<'unit'>>() }),
      ]),
    ),
  ),
  data: jsonText(z.record(z.string(), z.unknown())),
  status: z.enum(['kept', 'withdrawn', 'superseded']),
  ...keptSchema,
  reason: z.string().nullable(),
  version: z.coerce.number(),
  recordedAt: z.string(),
  /** Whether the actor may see personal data of those it is about. */
  personal: z.preprocess(value => value === true || value === 't', z.boolean()),
});

export type RecordRow = z.infer<typeof recordRowSchema>;

/** A record for an actor: sensitive values are shown to nobody here, see `records.reveal`. */
export function toRecord(row: RecordRow, config: Configuration): RegisterRecord {
  const { id, kind, externalId, on, byUnitId, about, status, reason, version } = row;
  const data = maskData(findRecordKind(config, kind)?.definition.fields, row.data, row.personal);
  const recordedAt = instantText(row.recordedAt);
  return {
    id,
    kind,
    externalId,
    on,
    byUnitId,
    about,
    data,
    status,
    ...toKept(row),
    reason,
    version,
    recordedAt,
  };
}
