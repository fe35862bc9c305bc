import { type Db, type Id, newId, rows, schema } from '@lifang/db';
import { factsOf, findPlaceKind, type OpeningPlaceAct, recompute, unitKindsReading } from '@lifang/engine';
import { type Day, OPEN_END, qualify } from '@lifang/policy';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { holdingsLock, recountHoldings } from '../appointments/recount.ts';
import { subjectInScope } from '../authorisation/scope.ts';
import type { RequestContext } from '../context/request.ts';
import { write } from '../context/write.ts';
import { invalid, unknown } from '../errors/problem.ts';
import { addFacets, facetsOf } from '../fields/facets.ts';
import { expectKind } from '../fields/kind.ts';
import { checkData, type Data } from '../fields/validate.ts';
import { judgeAct } from '../judging/settle.ts';
import { lockHouseholds, lockUnitsAbove } from '../residences/lock.ts';
import { expectOpenUnit, lookUnit } from '../residences/look.ts';
import { livesWithin } from '../residences/within.ts';
import { checkFunctions, checkHost } from './check.ts';
import { writeFunctions } from './functions.ts';
import { type Place, toPlace } from './view.ts';

const { places } = schema;

export interface OpenPlace {
  readonly kind: string;
  readonly name: string;
  readonly unitId: Id<'unit'>;
  readonly from: Day;
  readonly functions: readonly string[];
  /** The household in whose home it is. */
  readonly householdId?: Id<'household'> | undefined;
  readonly consent?: boolean | undefined;
  readonly externalId?: string | undefined;
  readonly data?: Data | undefined;
  /** Why it should be opened in spite of a warning. */
  readonly reason?: string | undefined;
}

/** Opens a place of a unit from a day. In a household's home it needs their consent. */
export function openPlace(ctx: RequestContext, input: OpenPlace): Promise<Place> {
  const { tenantId } = ctx.credential;
  const { kind, name, unitId, from, functions, householdId = null, externalId = null, data = {} } = input;
  const { consent = false, reason = null } = input;
  const act: OpeningPlaceAct = {
    act: 'opening-place',
    kind,
    on: from,
    to: OPEN_END,
    placeId: null,
    unitId,
    functions,
    data,
  };
  return write(
    ctx,
    'places.open',
    async ({ tenancy, ask, commit }) => {
      const [locked, , [unit], [host], facts] = await ask(db => [
        lockUnitsAbove(db, tenantId, [unitId], unitKindsReading(tenancy.configuration, kind)),
        lockHouseholds(db, tenantId, householdId === null ? [] : [householdId]),
        lookUnit(db, ctx, unitId),
        lookHost(db, ctx, householdId, unitId, from),
        factsOf(db, tenantId, tenancy.configuration, [act]),
      ]);
      const { definition, enabled } = expectKind(findPlaceKind(tenancy.configuration, kind));
      const home = expectOpenUnit(unit, from, 'from');
      const of = definition.of.map(one => qualify(enabled.policy.slug, one));
      if (!of.includes(home.kind)) {
        throw invalid('unitId', {
          zh: `${kind} 属于 ${of.join(' 或 ')}，而所填单位是 ${home.kind}`,
          en: `a ${kind} is one of a ${of.join(' or ')}; that unit is a ${home.kind}`,
        });
      }
      if (from > ctx.today) throw invalid('from', { zh: '晚于今天', en: 'lies in the future' });
      checkFunctions(definition, functions);
      checkHost(definition, householdId, consent);
      if (householdId !== null && host === undefined) throw unknown('householdId', 'household');
      if (host?.here === 0)
        throw invalid('householdId', {
          zh: `${from} 不在该单位居住`,
          en: `does not live in the unit on ${from}`,
        });
      checkData(definition.fields, data);
      const kept = judgeAct(ctx, tenancy.configuration, act, facts[0], reason);

      const id = newId<'place'>();
      const facets = facetsOf(definition.fields, data);
      const row = {
        id,
        kind,
        externalId,
        name,
        unitId,
        householdId,
        consent,
        from,
        to: OPEN_END,
        data,
        reason,
        ...kept,
        version: 1,
      };
      const opened = toPlace(
        { ...row, functions: [...functions].sort(), personal: true },
        tenancy.configuration,
      );
      return commit(
        opened,
        { noun: 'place', targetId: id, detail: { kind, unitId, householdId, from } },
        db => [
          db.insert(places).values({
            tenantId,
            id,
            kind,
            externalId,
            name,
            unitId,
            householdId,
            consent,
            validFrom: from,
            validTo: OPEN_END,
            data,
            reason,
            ...kept,
            createdAt: ctx.now,
          }),
          writeFunctions(db, tenantId, id, functions),
          addFacets(db, tenantId, 'place_id', [{ id, facets }]),
          recompute(db, tenantId, tenancy.configuration, ctx.today, {
            subjects: locked.map(found => found.id),
          }),
          recountHoldings(db, ctx, tenancy, kind),
        ],
      );
    },
    holdingsLock(ctx, kind),
  );
}

/** The host if within the actor's reach, and whether they live in the unit on a day. */
function lookHost(db: Db, ctx: RequestContext, id: Id<'household'> | null, unitId: Id<'unit'>, on: Day) {
  const host = sql`host.id`;
  return rows(
    db,
    sql`select (${livesWithin(ctx, host, unitId, on)})::int as here from households host
        where host.tenant_id = ${ctx.credential.tenantId} and host.id = ${id}::uuid and ${subjectInScope(ctx, host)}`,
    z.object({ here: z.number() }),
  );
}
