import { type Id, nothing, schema } from '@lifang/db';
import { deriveCategories, recompute } from '@lifang/engine';
import { and, eq, sql } from 'drizzle-orm';
import { recountDepartures } from '../appointments/recount.ts';
import { handOverCases } from '../cases/hand-over.ts';
import type { RequestContext } from '../context/request.ts';
import { write } from '../context/write.ts';
import { invalid, unknown } from '../errors/problem.ts';
import { decryptText, type TenantKey, tenantKey } from '../protection/encryption.ts';
import { homesOf } from '../residences/homes.ts';
import { planUnion } from '../residences/plan-union.ts';
import { expectVersion } from '../versions.ts';
import { type Choices, chooseFacts, type Facts } from './choose.ts';
import {
  handOverHappenings,
  handOverNames,
  handOverStandings,
  handOverStays,
  type Pair,
} from './hand-over.ts';
import { sealIdNumber } from './identity.ts';
import { checkLife } from './life.ts';
import { expectPerson } from './look.ts';
import { lookPair } from './look-pair.ts';
import { placeOn } from './settle.ts';
import { unite } from './unite.ts';
import { type Person, type PersonRow, toPerson } from './view.ts';

const { people } = schema;

export interface MergePeople {
  /** The duplicate, which remains as a name for the other. */
  readonly id: Id<'person'>;
  /** The one who stays. */
  readonly intoId: Id<'person'>;
  /** Which is right where the two contradict each other. */
  readonly force?: (Choices & { readonly reason: string }) | undefined;
}

/** The survivor of a merge, and what came to them. */
export interface MergedPerson extends Person {
  merged: {
    duplicateId: Id<'person'>;
    memberships: number;
    residences: number;
    appointments: number;
    events: number;
    participations: number;
    cases: number;
    users: number;
  };
}

/**
 * Makes one person of two: lists, homes, posts, events, titles, cases and the user of the duplicate become the survivor's, and what
 * was owed to either is counted anew for the one. The duplicate's row stays, and says who they are. Nobody else writes
 * meanwhile.
 */
export function mergePeople(ctx: RequestContext, input: MergePeople): Promise<MergedPerson> {
  const { tenantId } = ctx.credential;
  const pair: Pair = { survivorId: input.intoId, duplicateId: input.id };
  return write(
    ctx,
    'people.merge',
    async ({ tenancy, entered, ask, commit }) => {
      const [[duplicate], [survivor], stays, [life], [ownLife], lists, posts, [counts], cases] = await ask(
        db => lookPair(db, ctx, pair),
      );
      expectPerson(duplicate);
      expectVersion(ctx, duplicate.version);
      if (input.id === input.intoId)
        throw invalid('intoId', { zh: '不能并入自身', en: 'nobody is merged into themselves' });
      if (survivor === undefined || survivor.mergedIntoId !== null) throw unknown('intoId', 'person');

      const key = tenantKey(ctx.app.masterKey, entered().tenant);
      const { force } = input;
      const facts = chooseFacts(factsOf(survivor, key), factsOf(duplicate, key), force ?? {});
      const { bornOn, diedOn } = facts;
      const own = (row: { readonly personId: Id<'person'> | null }) => row.personId === input.intoId;
      const places = planUnion(
        stays.filter(own),
        stays.filter(stay => !own(stay)),
      );
      for (const each of [life, ownLife]) {
        checkLife({
          before: UNKNOWN,
          after: { bornOn, diedOn },
          stays: places,
          life: each,
          today: ctx.today,
        });
      }
      const memberships = unite(
        lists.map(row => ({ ...row, own: own(row) })),
        row => row.kind,
      );
      const appointments = unite(
        posts.map(row => ({ ...row, own: own(row) })),
        row => `${row.kind} ${row.unitId} ${row.groupId}`,
      );

      const kept = {
        externalId: survivor.externalId ?? duplicate.externalId,
        bornOn,
        diedOn,
        sex: facts.sex ?? 'unknown',
        phone: survivor.phone ?? duplicate.phone,
        ...sealIdNumber(key, facts.idNumber),
      };
      const place = placeOn(places, ctx.today) ?? { householdId: null, unitId: null, from: null, to: null };
      const row = { ...survivor, ...kept, ...place, version: survivor.version + 1 };
      const moved = {
        memberships: lists.filter(list => !own(list)).length,
        residences: stays.filter(stay => !own(stay)).length,
        appointments: posts.filter(post => !own(post)).length,
        events: counts?.events ?? 0,
        participations: counts?.participations ?? 0,
        cases: cases.length,
        users: counts?.users ?? 0,
      };
      const self = (id: Id<'person'>) => and(eq(people.tenantId, tenantId), eq(people.id, id));
      const forced = force === undefined ? {} : { forced: chosenIn(force), reason: force.reason };
      // Who took part and held which post can matter to a duty of anybody.
      const wide = moved.appointments + moved.participations > 0;
      return commit(
        { ...toPerson(row, key, survivor.seen), merged: { duplicateId: input.id, ...moved } },
        {
          noun: 'person',
          targetId: input.intoId,
          detail: { duplicateId: input.id, merged: moved, ...forced },
        },
        db => [
          // The duplicate gives up what only one may have before the survivor takes it.
          db
            .update(people)
            .set({
              mergedIntoId: input.intoId,
              idNumberHash: null,
              externalId: survivor.externalId === null ? null : duplicate.externalId,
              version: sql`${people.version} + 1`,
            })
            .where(self(input.id)),
          db
            .update(people)
            .set({ ...kept, version: sql`${people.version} + 1` })
            .where(self(input.intoId)),
          handOverStays(db, tenantId, pair, places),
          handOverStandings(db, tenantId, 'categories', pair, memberships),
          handOverStandings(db, tenantId, 'appointments', pair, appointments),
          handOverHappenings(db, tenantId, pair),
          handOverNames(db, tenantId, pair),
          handOverCases(db, tenantId, tenancy.configuration, { personId: input.id, by: input.intoId }, cases),
          deriveCategories(db, tenantId, tenancy.configuration, { people: [input.intoId, input.id] }),
          recompute(db, tenantId, tenancy.configuration, ctx.today, {
            subjects: [input.intoId, input.id, ...homesOf(stays)],
          }),
          wide ? recountDepartures(db, ctx, tenancy) : nothing,
        ],
      );
    },
    'change',
  );
}

const UNKNOWN = { bornOn: null, diedOn: null };

function factsOf({ idNumber, bornOn, diedOn, sex }: PersonRow, key: TenantKey): Facts {
  return {
    idNumber: idNumber === null ? null : decryptText(key, idNumber),
    bornOn,
    diedOn,
    sex: sex === 'male' || sex === 'female' ? sex : null,
  };
}

/** Which fields somebody decided, and for whom; never their values. */
function chosenIn({ reason: _, ...choices }: Choices & { readonly reason: string }): Choices {
  return choices;
}
