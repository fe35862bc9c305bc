import { type Id, nothing, schema } from '@lifang/db';
import { factsOfPlace, findPlaceKind, recompute, unitKindsReadingPlaces } from '@lifang/engine';
import { OPEN_END } from '@lifang/policy';
import { and, eq, sql } from 'drizzle-orm';
import { placesLock, recountHoldings } from '../appointments/recount.ts';
import { unitInScope } from '../authorisation/scope.ts';
import type { RequestContext } from '../context/request.ts';
import { write } from '../context/write.ts';
import { notFound } from '../errors/problem.ts';
import { facetsOf, replaceFacets } from '../fields/facets.ts';
import { expectKind } from '../fields/kind.ts';
import { checkData, type Data } from '../fields/validate.ts';
import { judgeAct } from '../judging/settle.ts';
import { lockUnitsAbove } from '../residences/lock.ts';
import { expectVersion } from '../versions.ts';
import { checkFunctions } from './check.ts';
import { writeFunctions } from './functions.ts';
import { type Place, placeColumns, toPlace } from './view.ts';

const { places } = schema;

export interface UpdatePlace {
  readonly id: Id<'place'>;
  readonly name?: string | undefined;
  readonly externalId?: string | null | undefined;
  readonly functions?: readonly string[] | undefined;
  readonly data?: Data | undefined;
  /** Why it should be changed in spite of a warning. */
  readonly reason?: string | undefined;
}

/**
 * Changes what a place is called, what it is for and what its kind's fields say. Where it is does not change. Limits judge one
 * that is open as if it were opened so today.
 */
export function updatePlace(ctx: RequestContext, input: UpdatePlace): Promise<Place> {
  const { tenantId } = ctx.credential;
  const { id } = input;
  const self = and(eq(places.tenantId, tenantId), eq(places.id, id));
  return write(
    ctx,
    'places.update',
    async ({ tenancy, ask, commit }) => {
      const { configuration } = tenancy;
      const unitId = sql`(select unit_id from places where tenant_id = ${tenantId} and id = ${id})`;
      const [locked, [found], facts] = await ask(db => [
        lockUnitsAbove(db, tenantId, unitId, unitKindsReadingPlaces(configuration)),
        db
          .select(placeColumns(ctx))
          .from(places)
          .where(and(self, unitInScope(ctx, places.unitId)))
          .for('no key update'),
        factsOfPlace(db, tenantId, configuration, id, input.functions ?? null, ctx.today),
      ]);
      if (found === undefined) throw notFound('place');
      expectVersion(ctx, found.version);
      const { definition } = expectKind(findPlaceKind(configuration, found.kind), 'data');
      const { functions, data } = input;
      if (functions !== undefined) checkFunctions(definition, functions);
      if (data !== undefined) checkData(definition.fields, data);

      const served = functions === undefined ? found.functions : [...functions].sort();
      // What stood stays found where nothing changes that limits look at, and one that has closed is over.
      const judged =
        (functions === undefined && data === undefined) || found.to !== OPEN_END
          ? null
          : judgeAct(
              ctx,
              configuration,
              {
                act: 'opening-place',
                kind: found.kind,
                on: ctx.today,
                to: found.to,
                placeId: id,
                unitId: found.unitId,
                functions: served,
                data: data ?? found.data,
              },
              facts,
              input.reason ?? null,
            );
      const changed = {
        ...(judged === null ? {} : { ...judged, reason: input.reason ?? null }),
        name: input.name ?? found.name,
        externalId: input.externalId === undefined ? found.externalId : input.externalId,
        data: data ?? found.data,
      };
      const after = {
        ...found,
        ...changed,
        functions: served,
        version: found.version + 1,
      };
      const names = Object.keys(input).filter(name => name !== 'id');
      return commit(
        toPlace(after, configuration),
        { noun: 'place', targetId: id, detail: { fields: names } },
        db => [
          db
            .update(places)
            .set({ ...changed, version: sql`${places.version} + 1` })
            .where(self),
          functions === undefined ? nothing : writeFunctions(db, tenantId, id, functions),
          data === undefined
            ? nothing
            : replaceFacets(db, tenantId, 'place_id', { id, facets: facetsOf(definition.fields, data) }),
          // What was void may count now, or the other way about; what a duty asks of a field may be reached now.
          after.counts === found.counts && data === undefined
            ? nothing
            : recompute(db, tenantId, configuration, ctx.today, { subjects: locked.map(unit => unit.id) }),
          after.counts === found.counts ? nothing : recountHoldings(db, ctx, tenancy, found.kind),
        ],
      );
    },
    placesLock(ctx),
  );
}
