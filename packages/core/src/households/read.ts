import { type Id, schema } from '@lifang/db';
import type { Day } from '@lifang/policy';
import { and, asc, eq, gte, isNotNull, lte } from 'drizzle-orm';
import { subjectInScope } from '../authorisation/scope.ts';
import { personalInSight } from '../authorisation/sight.ts';
import { lookMemberships } from '../categories/look.ts';
import { type Membership, toMembership } from '../categories/view.ts';
import type { RequestContext } from '../context/request.ts';
import { readOne } from '../context/tenancy.ts';
import { notFound } from '../errors/problem.ts';
import { maskName } from '../protection/personal.ts';
import { type Household, selectHouseholds, toHousehold } from './view.ts';

const { households, people, residences } = schema;

/** A household with who lives in it and which lists it is on, on a day. */
export interface HouseholdWhole extends Household {
  members: { id: Id<'person'>; name: string }[];
  categories: Membership[];
}

/** One household, as it lives on a day. One that has left can still be read. */
export async function readHousehold(
  ctx: RequestContext,
  input: { id: Id<'household'>; asOf?: Day | undefined },
): Promise<HouseholdWhole> {
  const { tenantId } = ctx.credential;
  const day = input.asOf ?? ctx.today;
  const { answers } = await readOne(ctx, 'households.read', (db, { configuration }) => [
    selectHouseholds(db, ctx, day).where(
      and(eq(households.tenantId, tenantId), eq(households.id, input.id), subjectInScope(ctx, households.id)),
    ),
    db
      .select({ id: people.id, name: people.name, seen: personalInSight(ctx, people.id).as('seen') })
      .from(residences)
      .innerJoin(people, and(eq(people.tenantId, tenantId), eq(people.id, residences.personId)))
      .where(
        and(
          eq(residences.tenantId, tenantId),
          eq(residences.householdId, input.id),
          isNotNull(residences.personId),
          lte(residences.validFrom, day),
          gte(residences.validTo, day),
        ),
      )
      .orderBy(asc(people.id)),
    lookMemberships(db, ctx, configuration, input.id, day),
  ]);
  const [[household], members, categories] = answers;
  if (household === undefined) throw notFound('household');
  return {
    ...toHousehold(household, household.seen),
    members: members.map(({ id, name, seen }) => ({ id, name: seen ? name : maskName(name) })),
    categories: categories.map(toMembership),
  };
}
