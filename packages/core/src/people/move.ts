import type { Id } from '@lifang/db';
import { deriveCategories, recompute } from '@lifang/engine';
import type { Day } from '@lifang/policy';
import type { RequestContext } from '../context/request.ts';
import { write } from '../context/write.ts';
import { invalid } from '../errors/problem.ts';
import { lookHousehold } from '../households/look.ts';
import { tenantKey } from '../protection/encryption.ts';
import { applyStays } from '../residences/apply.ts';
import { bumpPeople } from '../residences/bump.ts';
import { homesOf } from '../residences/homes.ts';
import { expectLocked, lockHouseholds, lockPeople, lockUnits } from '../residences/lock.ts';
import { lookStays, lookUnit } from '../residences/look.ts';
import { planPersonMove } from '../residences/plan-person-move.ts';
import { expectVersion } from '../versions.ts';
import { expectBorn } from './identity.ts';
import { expectPerson, lookPerson } from './look.ts';
import { type Destination, placeOn, placesAt } from './settle.ts';
import { type Person, toPerson } from './view.ts';

export interface MovePerson extends Destination {
  readonly id: Id<'person'>;
  /** The first day at the new place. */
  readonly on: Day;
}

/** Moves a person to another household or unit from a day; somebody who lives nowhere in the tenant moves in. */
export function movePerson(ctx: RequestContext, input: MovePerson): Promise<Person> {
  const { tenantId } = ctx.credential;
  const { id, householdId, unitId, on } = input;
  return write(ctx, 'people.move', async ({ tenancy, entered, ask, commit }) => {
    const [, locked, , [found], [household], [unit], stays] = await ask(db => [
      lockUnits(db, tenantId, unitId === undefined ? [] : [unitId]),
      lockHouseholds(db, tenantId, householdId === undefined ? [] : [householdId], [id]),
      lockPeople(db, tenantId, [id]),
      lookPerson(db, ctx, id),
      lookHousehold(db, ctx, householdId),
      lookUnit(db, ctx, unitId),
      lookStays(db, tenantId, { people: [id], households: householdId === undefined ? [] : [householdId] }),
    ]);
    expectPerson(found);
    expectVersion(ctx, found.version);
    if (found.diedOn !== null) throw invalid('id', { zh: '该人已经去世', en: 'the person has died' });
    if (householdId === undefined && unitId === undefined)
      throw invalid('unitId', { zh: '请填户或单位', en: 'give a household or a unit' });
    const places = placesAt(input, { household, unit, stays }, on, ctx.today, 'on');
    expectBorn(found.bornOn, on, 'on');
    const own = stays.filter(({ personId }) => personId === id);
    expectLocked(locked, own);

    const changes = planPersonMove(id, own, places, on);
    const key = tenantKey(ctx.app.masterKey, entered().tenant);
    const moved = toPerson(
      { ...found, ...placeOn(places, ctx.today), version: found.version + 1 },
      key,
      true,
    );
    const detail = { householdId: moved.householdId, unitId: moved.unitId, on };
    return commit(moved, { noun: 'person', targetId: id, detail }, db => [
      applyStays(db, tenantId, changes),
      bumpPeople(db, tenantId, [id]),
      deriveCategories(db, tenantId, tenancy.configuration, { people: [id] }),
      recompute(db, tenantId, tenancy.configuration, ctx.today, {
        subjects: [
          ...new Set([id, ...homesOf(own), ...homesOf(changes.added), ...homesOf(changes.replaced)]),
        ],
        of: ['person', 'household'],
      }),
    ]);
  });
}
