import { type Db, type Id, schema } from '@lifang/db';
import { type Day, OPEN_END } from '@lifang/policy';
import { sql } from 'drizzle-orm';
import { personalInSight } from '../authorisation/sight.ts';
import type { RequestContext } from '../context/request.ts';
import { staysOn } from '../residences/look.ts';

const { households, residences } = schema;

/** A household as callers see it. */
export interface Household {
  id: Id<'household'>;
  externalId: string | null;
  /** Null for callers who may not see personal data. */
  address: string | null;
  /** The unit it lives in on the day asked about; null when it does not live in the tenant then. */
  unitId: Id<'unit'> | null;
  /** Since when it lives there. */
  from: Day | null;
  /** Its last day there; null while it goes on. */
  to: Day | null;
  version: number;
}

/** A row as stored, with where it lives on a day. */
export interface HouseholdRow {
  readonly id: Id<'household'>;
  readonly externalId: string | null;
  readonly address: string;
  readonly unitId: Id<'unit'> | null;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly version: number;
}

/** Households with where they live on a day, and whether the actor may see their personal data. */
export function selectHouseholds(db: Db, ctx: RequestContext, day: Day) {
  return db
    .select({
      id: households.id,
      externalId: households.externalId,
      address: households.address,
      unitId: residences.unitId,
      from: residences.validFrom,
      to: residences.validTo,
      version: households.version,
      seen: personalInSight(ctx, households.id).as('seen'),
    })
    .from(households)
    .leftJoin(residences, staysOn(ctx, sql`${households.id}`, day));
}

/** @param seen whether the caller may see personal data of this household. */
export function toHousehold(row: HouseholdRow, seen: boolean): Household {
  const { id, externalId, address, unitId, from, to, version } = row;
  return {
    id,
    externalId,
    address: seen ? address : null,
    unitId,
    from,
    to: to === OPEN_END ? null : to,
    version,
  };
}
