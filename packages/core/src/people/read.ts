import { type Id, schema } from '@lifang/db';
import type { Day } from '@lifang/policy';
import { and, eq } from 'drizzle-orm';
import { lookMemberships } from '../categories/look.ts';
import { type Membership, toMembership } from '../categories/view.ts';
import type { RequestContext } from '../context/request.ts';
import { readOne } from '../context/tenancy.ts';
import { tenantKey } from '../protection/encryption.ts';
import { expectPerson, personInReach } from './look.ts';
import { type Person, selectPeople, toPerson } from './view.ts';

const { people } = schema;

/** A person with the lists they are on, on a day. */
export interface PersonWhole extends Person {
  categories: Membership[];
}

/** One person, as they live on a day. Who has left can still be read. */
export async function readPerson(
  ctx: RequestContext,
  input: { id: Id<'person'>; asOf?: Day | undefined },
): Promise<PersonWhole> {
  const { tenantId } = ctx.credential;
  const day = input.asOf ?? ctx.today;
  const { answers, entered } = await readOne(ctx, 'people.read', (db, { configuration }) => [
    selectPeople(db, ctx, day).where(
      and(eq(people.tenantId, tenantId), eq(people.id, input.id), personInReach(ctx)),
    ),
    lookMemberships(db, ctx, configuration, input.id, day),
  ]);
  const [[person], categories] = answers;
  expectPerson(person);
  const key = tenantKey(ctx.app.masterKey, entered.tenant);
  return { ...toPerson(person, key, person.seen), categories: categories.map(toMembership) };
}
