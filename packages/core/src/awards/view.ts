import { type Id, schema } from '@lifang/db';
import { type Configuration, findAwardKind } from '@lifang/engine';
import { type Day, OPEN_END } from '@lifang/policy';
import { type SQL, sql } from 'drizzle-orm';
import { subjectInScope, unitInScope } from '../authorisation/scope.ts';
import { personalInSight } from '../authorisation/sight.ts';
import type { RequestContext } from '../context/request.ts';
import { maskData } from '../fields/mask.ts';
import type { Data } from '../fields/validate.ts';
import { type Kept, keptColumns, toKept } from '../judging/kept.ts';
import type { Judgement } from '../judging/settle.ts';

const { awards } = schema;

/** A title held by somebody, as callers see it. */
export interface Award extends Kept {
  id: Id<'award'>;
  kind: string;
  externalId: string | null;
  /** Exactly one of the three is set. */
  personId: Id<'person'> | null;
  householdId: Id<'household'> | null;
  unitId: Id<'unit'> | null;
  /** The unit that granted it. */
  byUnitId: Id<'unit'>;
  from: Day;
  /** The last day it is held; null while none is known. */
  to: Day | null;
  data: Data;
  /** The day it was taken back; null when it was not. */
  revokedOn: Day | null;
  /** Why it was taken back. */
  reason: string | null;
  /** Why it was granted although a limit warned. */
  keptBecause: string | null;
  version: number;
}

/** The columns of an award's view, and whether the actor may see its personal fields. */
export function awardColumns(ctx: RequestContext) {
  return {
    id: awards.id,
    kind: awards.kind,
    externalId: awards.externalId,
    personId: awards.personId,
    householdId: awards.householdId,
    unitId: awards.unitId,
    byUnitId: awards.byUnitId,
    from: awards.validFrom,
    to: awards.validTo,
    data: awards.data,
    revokedOn: awards.revokedOn,
    reason: awards.reason,
    keptBecause: awards.keptBecause,
    ...keptColumns(awards),
    version: awards.version,
    // Written with its table: other rows have a subject too.
    personal: personalInSight(ctx, sql`awards.subject_id`).as('personal'),
  };
}

interface AwardRow extends Omit<Award, 'to' | keyof Kept>, Judgement {
  readonly to: Day;
  readonly personal: boolean;
}

export function toAward(row: AwardRow, config: Configuration): Award {
  const { id, kind, externalId, personId, householdId, unitId, byUnitId, from, revokedOn, reason, version } =
    row;
  return {
    id,
    kind,
    externalId,
    personId,
    householdId,
    unitId,
    byUnitId,
    from,
    to: row.to === OPEN_END ? null : row.to,
    data: maskData(findAwardKind(config, kind)?.definition.fields, row.data, row.personal),
    revokedOn,
    reason,
    keptBecause: row.keptBecause,
    ...toKept(row),
    version,
  };
}

/** Whether an award lies in the actor's reach: the unit that granted it, or whoever holds it. */
export function awardInScope(ctx: RequestContext): SQL {
  return sql`(${unitInScope(ctx, sql`awards.by_unit_id`)} or case when awards.unit_id is null
    then ${subjectInScope(ctx, sql`awards.subject_id`)} else ${unitInScope(ctx, sql`awards.unit_id`)} end)`;
}
