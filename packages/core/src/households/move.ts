import type { Id } from '@lifang/db';
import { deriveCategories, recompute } from '@lifang/engine';
import { type Day, OPEN_END } from '@lifang/policy';
import type { RequestContext } from '../context/request.ts';
import { write } from '../context/write.ts';
import { invalid, notFound } from '../errors/problem.ts';
import { applyStays } from '../residences/apply.ts';
import { bumpHousehold, bumpPeople } from '../residences/bump.ts';
import { lockHouseholds, lockPeople, lockUnits } from '../residences/lock.ts';
import { expectOpenUnit, lookStays, lookUnit } from '../residences/look.ts';
import { planHouseholdMove } from '../residences/plan-household-move.ts';
import { expectVersion } from '../versions.ts';
import { lookHousehold } from './look.ts';
import { peopleOf } from './members.ts';
import { type Household, toHousehold } from './view.ts';

export interface MoveHousehold {
  readonly id: Id<'household'>;
  readonly unitId: Id<'unit'>;
  /** The first day in the new unit. */
  readonly on: Day;
}

/** Moves a household, with everybody who lives in it, to another unit from a day. What is owed to them is handed over. */
export function moveHousehold(ctx: RequestContext, input: MoveHousehold): Promise<Household> {
  const { tenantId } = ctx.credential;
  return write(ctx, 'households.move', async ({ tenancy, ask, commit }) => {
    const [, , , [found], [unit], stays] = await ask(db => [
      lockUnits(db, tenantId, [input.unitId]),
      lockHouseholds(db, tenantId, [input.id]),
      lockPeople(db, tenantId, [], [input.id]),
      lookHousehold(db, ctx, input.id),
      lookUnit(db, ctx, input.unitId),
      lookStays(db, tenantId, { households: [input.id] }),
    ]);
    if (found === undefined) throw notFound('household');
    expectVersion(ctx, found.version);
    if (input.on > ctx.today) throw invalid('on', { zh: '晚于今天', en: 'lies in the future' });
    expectOpenUnit(unit, input.on, 'on');

    const changes = planHouseholdMove(input.id, stays, input.unitId, input.on);
    const members = peopleOf([...changes.added, ...changes.replaced]);
    const { unitId, on } = input;
    const moved = toHousehold({ ...found, unitId, from: on, to: OPEN_END, version: found.version + 1 }, true);
    const detail = { unitId, on, people: members.length };
    return commit(moved, { noun: 'household', targetId: input.id, detail }, db => [
      applyStays(db, tenantId, changes),
      bumpHousehold(db, tenantId, input.id),
      bumpPeople(db, tenantId, members),
      deriveCategories(db, tenantId, tenancy.configuration, { people: members }),
      recompute(db, tenantId, tenancy.configuration, ctx.today, {
        subjects: [input.id, ...members],
        of: ['person', 'household'],
      }),
    ]);
  });
}
