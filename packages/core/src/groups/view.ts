import { type Id, schema } from '@lifang/db';
import { type Configuration, findGroupKind } from '@lifang/engine';
import { type Day, OPEN_END } from '@lifang/policy';
import { sql } from 'drizzle-orm';
import { personalInSight } from '../authorisation/sight.ts';
import type { RequestContext } from '../context/request.ts';
import { maskData } from '../fields/mask.ts';
import type { Data } from '../fields/validate.ts';
import { type Kept, keptColumns, toKept } from '../judging/kept.ts';
import type { Judgement } from '../judging/settle.ts';

const { groups } = schema;

/** A body with members in a unit, as callers see it. */
export interface Group extends Kept {
  id: Id<'group'>;
  kind: string;
  externalId: string | null;
  name: string;
  /** The unit it stands in. */
  unitId: Id<'unit'>;
  from: Day;
  /** Its last day; null while it has none. */
  to: Day | null;
  /** The day it was declared complete; null while it is being formed. */
  constitutedOn: Day | null;
  data: Data;
  /** Why it was constituted although a limit warned. */
  reason: string | null;
  version: number;
}

/** The columns of a group's view, and whether the actor may see its personal fields. */
export function groupColumns(ctx: RequestContext) {
  return {
    id: groups.id,
    kind: groups.kind,
    externalId: groups.externalId,
    name: groups.name,
    unitId: groups.unitId,
    from: groups.validFrom,
    to: groups.validTo,
    constitutedOn: groups.constitutedOn,
    data: groups.data,
    reason: groups.reason,
    ...keptColumns(groups),
    version: groups.version,
    // Written with its table: the row of a grant has a unit too.
    personal: personalInSight(ctx, sql`groups.unit_id`).as('personal'),
  };
}

interface GroupRow extends Omit<Group, 'to' | keyof Kept>, Judgement {
  readonly to: Day;
  readonly personal: boolean;
}

export function toGroup(row: GroupRow, config: Configuration): Group {
  const { id, kind, externalId, name, unitId, from, constitutedOn, reason, version } = row;
  const to = row.to === OPEN_END ? null : row.to;
  const data = maskData(findGroupKind(config, kind)?.definition.fields, row.data, row.personal);
  return {
    id,
    kind,
    externalId,
    name,
    unitId,
    from,
    to,
    constitutedOn,
    data,
    reason,
    ...toKept(row),
    version,
  };
}
