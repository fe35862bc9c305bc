import { type Id, schema } from '@lifang/db';
import { type Day, OPEN_END } from '@lifang/policy';
import { type SQL, sql } from 'drizzle-orm';
import type { RequestContext } from '../context/request.ts';

const { units } = schema;

/** A unit as callers see it. */
export interface Unit {
  id: Id<'unit'>;
  kind: string;
  externalId: string | null;
  name: string;
  /** Under which unit it stands on the day asked about; null at the root. */
  parentId: Id<'unit'> | null;
  from: Day;
  /** Its last day; null while it has none. */
  to: Day | null;
  /** The unit that took over what was in it when it closed. */
  successorId: Id<'unit'> | null;
  data: Readonly<Record<string, unknown>>;
  version: number;
}

/** The unit above on a day. */
function parentOn(ctx: RequestContext, day: Day): SQL<Id<'unit'> | null> {
  return sql<Id<'unit'> | null>`(select p.parent_id from unit_parents p
    where p.tenant_id = ${ctx.credential.tenantId} and p.unit_id = ${units.id} and p.valid_from <= ${day} and p.valid_to >= ${day})`;
}

/** The columns of a unit's view. */
export function unitColumns(ctx: RequestContext, day: Day) {
  return {
    id: units.id,
    kind: units.kind,
    externalId: units.externalId,
    name: units.name,
    parentId: parentOn(ctx, day).as('parent_id'),
    from: units.validFrom,
    to: units.validTo,
    successorId: units.successorId,
    data: units.data,
    version: units.version,
  };
}

/** The last day as callers see it: null for no end. */
function endOf(day: Day): Day | null {
  return day === OPEN_END ? null : day;
}

export function toUnit(row: Omit<Unit, 'to'> & { to: Day }): Unit {
  const { id, kind, externalId, name, parentId, from, to, successorId, data, version } = row;
  return { id, kind, externalId, name, parentId, from, to: endOf(to), successorId, data, version };
}

/** What went from a unit to others, in numbers. */
export interface Moved {
  units: number;
  households: number;
  people: number;
  appointmentsEnded: number;
  appointmentsCarried: number;
  groupsDissolved: number;
  places: number;
  /** Events of later days, held by the unit or about it. */
  events: number;
  /** Open ones, of the unit or about it. */
  cases: number;
  /** Roles over the unit: they stay, reach what it left behind, and give nothing over its successor. */
  grants: number;
}

export const NOTHING_MOVED: Moved = {
  units: 0,
  households: 0,
  people: 0,
  appointmentsEnded: 0,
  appointmentsCarried: 0,
  groupsDissolved: 0,
  places: 0,
  events: 0,
  cases: 0,
  grants: 0,
};

/** A unit that has just closed. */
export interface ClosedUnit extends Unit {
  moved: Moved;
}

export function toClosedUnit(unit: Unit, moved: Moved): ClosedUnit {
  return { ...unit, moved: { ...moved } };
}
