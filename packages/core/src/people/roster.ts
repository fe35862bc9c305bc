import { rows, uuids } from '@lifang/db';
import { type Day, OPEN_END } from '@lifang/policy';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { personalInSight } from '../authorisation/sight.ts';
import { membershipInSightOf } from '../categories/sight.ts';
import type { RequestContext } from '../context/request.ts';
import { read } from '../context/tenancy.ts';
import type { Page } from '../pagination.ts';
import type { Person } from './view.ts';

const truth = z.preprocess(value => value === true || value === 't', z.boolean());
const staySchema = z.object({
  personId: z.string(),
  householdId: z.string().nullable(),
  household: z.string().nullable(),
  address: z.string().nullable(),
  seen: truth,
  unit: z.string().nullable(),
  from: z.string(),
  to: z.string(),
});
const entrySchema = z.object({ subjectId: z.string(), kind: z.string(), from: z.string(), to: z.string() });

/** A row of a roster: a person with what a file says of where they live and of lists. */
export interface RosterRow {
  readonly person: Person;
  readonly household: string | null;
  readonly address: string | null;
  readonly unit: string | null;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly categories: string;
  readonly householdCategories: string;
}

/**
 * Adds to people what a roster says besides, as an import of it would read it: the numbers of the household and the unit, the
 * stay on the day or else the last one, and the lists that were entered by hand.
 */
export async function withRoster(
  ctx: RequestContext,
  page: Page<Person>,
  day: Day,
): Promise<Page<RosterRow>> {
  const { tenantId } = ctx.credential;
  const people = uuids(page.items.map(({ id }) => id));
  const { answers } = await read(ctx, 'people.export', (db, { configuration }) => [
    rows(
      db,
      sql`select distinct on (r.person_id) r.person_id as "personId", h.id as "householdId", h.external_id as household, h.address,
            ${personalInSight(ctx, sql`h.id`)} as seen, u.external_id as unit, r.valid_from as "from", r.valid_to as "to"
          from residences r
          join units u on u.tenant_id = ${tenantId} and u.id = r.unit_id
          left join households h on h.tenant_id = ${tenantId} and h.id = r.household_id
          where r.tenant_id = ${tenantId} and r.subject_id = any (${people})
          order by r.person_id, (r.valid_from <= ${day} and r.valid_to >= ${day}) desc, r.valid_from desc`,
      staySchema,
    ),
    // A day that has not come cannot stand in a roster, so that such an entry says nothing.
    rows(
      db,
      sql`select c.subject_id as "subjectId", c.kind, c.valid_from as "from", c.valid_to as "to" from categories c
          where c.tenant_id = ${tenantId} and c.source = 'entered' and c.valid_from <= ${day} and c.valid_to >= ${day}
            and (c.valid_to <= ${ctx.today} or c.valid_to = ${OPEN_END})
            and (c.subject_id = any (${people}) or c.subject_id in (
              select r.household_id from residences r where r.tenant_id = ${tenantId} and r.subject_id = any (${people})))
            and ${membershipInSightOf(ctx, configuration, sql`c.kind`, sql`c.subject_id`)}
          order by c.kind, c.valid_from`,
      entrySchema,
    ),
  ]);
  const [stays, entries] = answers;
  const stayOf = new Map(stays.map(stay => [stay.personId, stay]));
  const listsOf = Map.groupBy(entries, entry => entry.subjectId);
  const lists = (id: string | null) =>
    (id === null ? [] : (listsOf.get(id) ?? []))
      .map(({ kind, from, to }) => `${kind}@${from}${to === OPEN_END ? '' : `..${to}`}`)
      .join(';');
  const rowOf = (person: Person): RosterRow => {
    const stay = stayOf.get(person.id);
    const home = stay?.household ?? null;
    return {
      person,
      household: home,
      // An address belongs to a household that the file can name.
      address: home !== null && stay?.seen === true ? stay.address : null,
      unit: stay?.unit ?? null,
      from: stay?.from ?? null,
      to: stay === undefined || stay.to === OPEN_END ? null : stay.to,
      categories: lists(person.id),
      householdCategories: home === null ? '' : lists(stay?.householdId ?? null),
    };
  };
  return { items: page.items.map(rowOf), nextCursor: page.nextCursor };
}
