import { type Id, nothing, schema } from '@lifang/db';
import { deriveCategories, recompute } from '@lifang/engine';
import type { Day } from '@lifang/policy';
import { and, eq, sql } from 'drizzle-orm';
import { departureLock, recountDepartures } from '../appointments/recount.ts';
import type { RequestContext } from '../context/request.ts';
import { write } from '../context/write.ts';
import { invalid } from '../errors/problem.ts';
import { tenantKey } from '../protection/encryption.ts';
import { applyStays } from '../residences/apply.ts';
import { endStandings, expectNothingAfter, lookAfter, thePerson } from '../residences/departure.ts';
import { homesOf } from '../residences/homes.ts';
import { expectLocked, lockHouseholds, lockPeople } from '../residences/lock.ts';
import { lookStays } from '../residences/look.ts';
import { planPersonLeave } from '../residences/plan-person-leave.ts';
import { expectVersion } from '../versions.ts';
import { expectBorn } from './identity.ts';
import { expectPerson, lookPerson } from './look.ts';
import { type Person, toPerson } from './view.ts';

const { people } = schema;

export interface LeavePerson {
  readonly id: Id<'person'>;
  /** The last day in the tenant, or alive. */
  readonly on: Day;
  readonly died?: true | undefined;
}

/**
 * Ends a person's stay in the tenant on a last day, with their entries on lists and their appointments. Whoever died has a
 * last day also when they lived nowhere here.
 */
export function leavePerson(ctx: RequestContext, input: LeavePerson): Promise<Person> {
  const { tenantId } = ctx.credential;
  const { id, on, died = false } = input;
  return write(
    ctx,
    'people.leave',
    async ({ tenancy, entered, ask, commit }) => {
      const [locked, , [found], stays, [after]] = await ask(db => [
        lockHouseholds(db, tenantId, [], [id]),
        lockPeople(db, tenantId, [id]),
        lookPerson(db, ctx, id),
        lookStays(db, tenantId, { people: [id] }),
        lookAfter(db, tenantId, thePerson(id), on),
      ]);
      expectPerson(found);
      expectVersion(ctx, found.version);
      if (on > ctx.today) throw invalid('on', { zh: '晚于今天', en: 'lies in the future' });
      if (found.diedOn !== null)
        throw invalid('id', { zh: '该人已经去世', en: 'the person has died already' });
      expectBorn(found.bornOn, on, 'on');
      expectLocked(locked, stays);
      const changes = planPersonLeave(stays, on);
      if (changes === null && !died)
        throw invalid('id', { zh: '该人不在此居住', en: 'the person does not live here' });
      const left = stays
        .map(({ to }) => to)
        .sort()
        .at(-1);
      if (changes === null && left !== undefined && on < left)
        throw invalid('on', { zh: `在此居住至 ${left}`, en: `lived here until ${left}` });
      expectNothingAfter(after, 'on', died ? [] : ['participations']);

      const key = tenantKey(ctx.app.masterKey, entered().tenant);
      const diedOn = died ? on : null;
      const to = changes === null ? found.to : on;
      const gone = toPerson({ ...found, diedOn, to, version: found.version + 1 }, key, true);
      return commit(gone, { noun: 'person', targetId: id, detail: { on, died } }, db => [
        changes === null ? nothing : applyStays(db, tenantId, changes),
        endStandings(db, tenantId, [id], on),
        db
          .update(people)
          .set({ diedOn, version: sql`${people.version} + 1` })
          .where(and(eq(people.tenantId, tenantId), eq(people.id, id))),
        deriveCategories(db, tenantId, tenancy.configuration, { people: [id] }),
        recompute(db, tenantId, tenancy.configuration, ctx.today, {
          subjects: [id, ...homesOf(stays)],
          of: ['person', 'household'],
        }),
        recountDepartures(db, ctx, tenancy),
      ]);
    },
    departureLock(ctx),
  );
}
