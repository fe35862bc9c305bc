import { type Id, nothing, schema } from '@lifang/db';
import { deriveCategories, recompute } from '@lifang/engine';
import type { Day } from '@lifang/policy';
import { and, eq, sql } from 'drizzle-orm';
import type { RequestContext } from '../context/request.ts';
import { write } from '../context/write.ts';
import { decryptText, tenantKey } from '../protection/encryption.ts';
import { homesOf } from '../residences/homes.ts';
import { expectLocked, lockHouseholds, lockPeople } from '../residences/lock.ts';
import { lookStays } from '../residences/look.ts';
import { expectVersion } from '../versions.ts';
import { auditingCollision } from './collision.ts';
import { birthDay, checkIdNumber, sealIdNumber, sealPhone } from './identity.ts';
import { checkLife, lookLife } from './life.ts';
import { expectPerson, lookPerson } from './look.ts';
import { type Person, type Sex, toPerson } from './view.ts';

const { people } = schema;

export interface UpdatePerson {
  readonly id: Id<'person'>;
  readonly externalId?: string | null | undefined;
  readonly name?: string | undefined;
  readonly sex?: Sex | undefined;
  readonly bornOn?: Day | null | undefined;
  readonly diedOn?: Day | null | undefined;
  readonly idNumber?: string | null | undefined;
  readonly phone?: string | null | undefined;
}

/** Corrects what is known of a person. Where they live is changed by moving them, a death is entered by their leaving. */
export function updatePerson(ctx: RequestContext, input: UpdatePerson): Promise<Person> {
  return auditingCollision(ctx, 'people.update', () => update(ctx, input));
}

function update(ctx: RequestContext, input: UpdatePerson): Promise<Person> {
  const { tenantId } = ctx.credential;
  const { id } = input;
  return write(ctx, 'people.update', async ({ tenancy, entered, ask, commit }) => {
    const [locked, , [found], stays, [life]] = await ask(db => [
      lockHouseholds(db, tenantId, [], [id]),
      lockPeople(db, tenantId, [id]),
      lookPerson(db, ctx, id),
      lookStays(db, tenantId, { people: [id] }),
      lookLife(db, tenantId, id),
    ]);
    expectPerson(found);
    expectVersion(ctx, found.version);
    expectLocked(locked, stays);
    checkIdNumber(input.idNumber);

    const key = tenantKey(ctx.app.masterKey, entered().tenant);
    const kept = found.idNumber === null ? null : decryptText(key, found.idNumber);
    const idNumber = input.idNumber === undefined ? kept : input.idNumber;
    const given = input.bornOn === undefined && idNumber === null ? found.bornOn : input.bornOn;
    const bornOn = birthDay(idNumber, given, ctx.today);
    const diedOn = input.diedOn === undefined ? found.diedOn : input.diedOn;
    const moved = bornOn !== found.bornOn || diedOn !== found.diedOn;
    if (moved) checkLife({ before: found, after: { bornOn, diedOn }, stays, life, today: ctx.today });

    const changed = {
      externalId: input.externalId === undefined ? found.externalId : input.externalId,
      name: input.name ?? found.name,
      sex: input.sex ?? found.sex,
      bornOn,
      diedOn,
      phone: input.phone === undefined ? found.phone : sealPhone(key, input.phone),
      ...(input.idNumber === undefined ? {} : sealIdNumber(key, input.idNumber)),
    };
    const fields = Object.keys(input).filter(name => name !== 'id');
    const result = toPerson({ ...found, ...changed, version: found.version + 1 }, key, true);
    return commit(result, { noun: 'person', targetId: id, detail: { fields } }, db => [
      db
        .update(people)
        .set({ ...changed, version: sql`${people.version} + 1` })
        .where(and(eq(people.tenantId, tenantId), eq(people.id, id))),
      moved ? deriveCategories(db, tenantId, tenancy.configuration, { people: [id] }) : nothing,
      moved
        ? recompute(db, tenantId, tenancy.configuration, ctx.today, {
            subjects: [id, ...homesOf(stays)],
            of: ['person', 'household'],
          })
        : nothing,
    ]);
  });
}
