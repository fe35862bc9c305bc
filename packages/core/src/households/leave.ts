import type { Id } from '@lifang/db';
import { deriveCategories, recompute } from '@lifang/engine';
import { type Day, OPEN_END } from '@lifang/policy';
import { departureLock, recountDepartures } from '../appointments/recount.ts';
import type { RequestContext } from '../context/request.ts';
import { write } from '../context/write.ts';
import { invalid, notFound } from '../errors/problem.ts';
import { applyStays } from '../residences/apply.ts';
import { bumpHousehold, bumpPeople } from '../residences/bump.ts';
import { endStandings, expectNothingAfter, lookAfter, theHousehold } from '../residences/departure.ts';
import { lockHouseholds, lockPeople } from '../residences/lock.ts';
import { lookStays } from '../residences/look.ts';
import { planHouseholdLeave } from '../residences/plan-household-leave.ts';
import { expectVersion } from '../versions.ts';
import { lookHousehold } from './look.ts';
import { peopleOf } from './members.ts';
import { type Household, toHousehold } from './view.ts';

/** Ends a household's stay in the tenant on a last day, with its members', their entries on lists and their appointments. */
export function leaveHousehold(
  ctx: RequestContext,
  input: { id: Id<'household'>; on: Day },
): Promise<Household> {
  const { tenantId } = ctx.credential;
  return write(
    ctx,
    'households.leave',
    async ({ tenancy, ask, commit }) => {
      const [, , [found], stays, [after]] = await ask(db => [
        lockHouseholds(db, tenantId, [input.id]),
        lockPeople(db, tenantId, [], [input.id]),
        lookHousehold(db, ctx, input.id),
        lookStays(db, tenantId, { households: [input.id] }),
        lookAfter(db, tenantId, theHousehold(tenantId, input.id), input.on),
      ]);
      if (found === undefined) throw notFound('household');
      expectVersion(ctx, found.version);
      if (input.on > ctx.today) throw invalid('on', { zh: '晚于今天', en: 'lies in the future' });
      const changes = planHouseholdLeave(stays, input.on);
      expectNothingAfter(after, 'on', ['participations']);

      const members = peopleOf(stays.filter(({ to }) => to === OPEN_END));
      const subjects = [input.id, ...members];
      const left = toHousehold({ ...found, to: input.on, version: found.version + 1 }, true);
      const detail = { on: input.on, people: members.length };
      return commit(left, { noun: 'household', targetId: input.id, detail }, db => [
        applyStays(db, tenantId, changes),
        endStandings(db, tenantId, subjects, input.on),
        bumpHousehold(db, tenantId, input.id),
        bumpPeople(db, tenantId, members),
        deriveCategories(db, tenantId, tenancy.configuration, { people: members }),
        recompute(db, tenantId, tenancy.configuration, ctx.today, { subjects, of: ['person', 'household'] }),
        recountDepartures(db, ctx, tenancy),
      ]);
    },
    departureLock(ctx),
  );
}
