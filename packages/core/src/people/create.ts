import { newId, nothing, schema } from '@lifang/db';
import { deriveCategories, recompute } from '@lifang/engine';
import type { Day } from '@lifang/policy';
import type { RequestContext } from '../context/request.ts';
import { write } from '../context/write.ts';
import { invalid, Problem } from '../errors/problem.ts';
import { lookHousehold } from '../households/look.ts';
import { tenantKey } from '../protection/encryption.ts';
import { applyStays } from '../residences/apply.ts';
import { lockHouseholds, lockUnits } from '../residences/lock.ts';
import { lookStays, lookUnit } from '../residences/look.ts';
import { planPersonMove } from '../residences/plan-person-move.ts';
import { auditingCollision } from './collision.ts';
import { birthDay, checkIdNumber, expectBorn, sealIdNumber, sealPhone } from './identity.ts';
import { type Destination, placeOn, placesAt } from './settle.ts';
import { type Person, type Sex, toPerson } from './view.ts';

const { people } = schema;

export interface CreatePerson extends Destination {
  readonly externalId?: string | undefined;
  readonly name: string;
  readonly sex: Sex;
  readonly bornOn?: Day | undefined;
  readonly idNumber?: string | undefined;
  readonly phone?: string | undefined;
  /** The first day they live in the household or unit. */
  readonly from?: Day | undefined;
}

/** Adds a person who lives in a household, or in a unit without one, or, as a worker from outside, nowhere in the tenant. */
export function createPerson(ctx: RequestContext, input: CreatePerson): Promise<Person> {
  return auditingCollision(ctx, 'people.create', () => create(ctx, input));
}

function create(ctx: RequestContext, input: CreatePerson): Promise<Person> {
  const { tenantId } = ctx.credential;
  const { householdId, unitId, from } = input;
  return write(ctx, 'people.create', async ({ tenancy, entered, ask, commit }) => {
    const [, , [household], [unit], stays] = await ask(db => [
      lockUnits(db, tenantId, unitId === undefined ? [] : [unitId]),
      lockHouseholds(db, tenantId, householdId === undefined ? [] : [householdId]),
      lookHousehold(db, ctx, householdId),
      lookUnit(db, ctx, unitId),
      lookStays(db, tenantId, { households: householdId === undefined ? [] : [householdId] }),
    ]);
    const { actor, tenant } = entered();
    checkIdNumber(input.idNumber);
    const { idNumber = null, phone = null, externalId = null, name, sex } = input;
    const bornOn = birthDay(idNumber, input.bornOn, ctx.today);

    const nowhere = householdId === undefined && unitId === undefined;
    if (nowhere && from !== undefined)
      throw invalid('from', {
        zh: '请填自该日起居住的户或单位',
        en: 'give the household or unit they live in from that day',
      });
    if (nowhere && actor.scope !== '*') {
      throw new Problem('forbidden', {
        detail: {
          zh: '登记不在此居住的人须有整个租户的角色',
          en: 'somebody who lives nowhere here needs a role over the whole tenant',
        },
      });
    }
    if (!nowhere && from === undefined)
      throw invalid('from', { zh: '填了户或单位就必须填写', en: 'required with a household or unit' });
    const places =
      from === undefined ? [] : placesAt(input, { household, unit, stays }, from, ctx.today, 'from');
    if (from !== undefined) expectBorn(bornOn, from, 'from');

    const id = newId<'person'>();
    const key = tenantKey(ctx.app.masterKey, tenant);
    const stored = {
      externalId,
      name,
      sex,
      bornOn,
      ...sealIdNumber(key, idNumber),
      phone: sealPhone(key, phone),
    };
    const place = placeOn(places, ctx.today) ?? { householdId: null, unitId: null, from: null, to: null };
    const row = { ...stored, ...place, id, diedOn: null, version: 1 };
    const detail = { householdId: place.householdId, unitId: place.unitId, from: from ?? null };
    return commit(toPerson(row, key, true), { noun: 'person', targetId: id, detail }, db => [
      db.insert(people).values({ tenantId, id, ...stored, createdAt: ctx.now }),
      from === undefined ? nothing : applyStays(db, tenantId, planPersonMove(id, [], places, from)),
      deriveCategories(db, tenantId, tenancy.configuration, { people: [id] }),
      recompute(db, tenantId, tenancy.configuration, ctx.today, {
        subjects: householdId === undefined ? [id] : [id, householdId],
        of: ['person', 'household'],
      }),
    ]);
  });
}
