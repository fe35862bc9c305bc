import { type Db, type Id, rows, texts, uuids } from '@lifang/db';
import type { Day } from '@lifang/policy';
import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { Problem } from '../errors/problem.ts';
import type { Stay } from './stay.ts';

const idRow = z.object({ id: z.string() });

/**
 * Locks units against being closed or changed. Everywhere units come first, then households, then people, each in the
 * order of their ids and in a statement of its own, so that whatever is looked at afterwards stays as it is.
 */
export function lockUnits(db: Db, tenantId: Id<'tenant'>, which: readonly Id<'unit'>[] | SQL) {
  const these = 'length' in which ? sql`= any (${uuids(which)})` : which;
  return rows(
    db,
    sql`select id from units where tenant_id = ${tenantId} and id ${these} order by id for no key update`,
    idRow,
  );
}

/** Locks units, and those above them of some kinds whose duties look at what happens below. */
export function lockUnitsAbove(
  db: Db,
  tenantId: Id<'tenant'>,
  which: SQL | readonly Id<'unit'>[],
  kinds: readonly string[],
) {
  const ids = 'length' in which ? sql`any (${uuids(which)})` : which;
  return rows(
    db,
    sql`select id from units where tenant_id = ${tenantId} and (id = ${ids} or (kind = any (${texts(kinds)}) and id in (
          select ancestor_id from unit_closure where tenant_id = ${tenantId} and descendant_id = ${ids})))
        order by id for no key update`,
    idRow,
  );
}

/** Locks households, and those in which somebody still lives who is about to move or leave. */
export function lockHouseholds(
  db: Db,
  tenantId: Id<'tenant'>,
  ids: readonly Id<'household'>[],
  homesOf: readonly Id<'person'>[] = [],
) {
  return rows(
    db,
    sql`select id from households where tenant_id = ${tenantId} and (id = any (${uuids(ids)}) or id in (
          select household_id from residences where tenant_id = ${tenantId} and subject_id = any (${uuids(homesOf)})
            and household_id is not null))
        order by id for no key update`,
    idRow,
  );
}

/**
 * Locks the households in which some people live on a day or later, once the people are locked. They were locked before, in their
 * order, but for one that somebody moved into meanwhile, while the lock on the old home was waited for.
 */
export function lockHomes(db: Db, tenantId: Id<'tenant'>, of: readonly Id<'person'>[], from: Day) {
  return rows(
    db,
    sql`select id from households where tenant_id = ${tenantId} and id = any (array(
          select household_id from residences where tenant_id = ${tenantId} and subject_id = any (${uuids(of)}) and valid_to >= ${from}))
        order by id for no key update`,
    idRow,
  );
}

/** Locks people, and everybody who ever lived in some households. */
export function lockPeople(
  db: Db,
  tenantId: Id<'tenant'>,
  ids: readonly Id<'person'>[],
  membersOf: readonly Id<'household'>[] = [],
) {
  return rows(
    db,
    sql`select id from people where tenant_id = ${tenantId} and (id = any (${uuids(ids)}) or id in (
          select person_id from residences where tenant_id = ${tenantId} and household_id = any (${uuids(membersOf)})
            and person_id is not null))
        order by id for no key update`,
    idRow,
  );
}

/** Ids of what several locks hold, each once. */
export function idsOf(...locked: readonly (readonly { readonly id: string }[])[]): string[] {
  return [...new Set(locked.flat().map(({ id }) => id))];
}

/** Somebody may have moved between the lock on homes and the lock on people; then nothing is kept and trying again is right. */
export function expectLocked(locked: readonly { readonly id: string }[], stays: readonly Stay[]): void {
  const held = new Set(locked.map(({ id }) => id));
  const missed = stays.some(({ householdId }) => householdId !== null && !held.has(householdId));
  if (missed) throw new Problem('busy', { retryAfter: 1 });
}
