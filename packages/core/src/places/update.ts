import { type Id, nothing, schema } from '@lifang/db';
import { findPlaceKind } from '@lifang/engine';
import { and, eq, sql } from 'drizzle-orm';
import { unitInScope } from '../authorisation/scope.ts';
import type { RequestContext } from '../context/request.ts';
import { write } from '../context/write.ts';
import { notFound } from '../errors/problem.ts';
import { facetsOf, replaceFacets } from '../fields/facets.ts';
import { expectKind } from '../fields/kind.ts';
import { checkData, type Data } from '../fields/validate.ts';
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
}

/** Changes what a place is called, what it is for and what its kind's fields say. Where it is does not change. */
export function updatePlace(ctx: RequestContext, input: UpdatePlace): Promise<Place> {
  const { tenantId } = ctx.credential;
  const { id } = input;
  const self = and(eq(places.tenantId, tenantId), eq(places.id, id));
  return write(ctx, 'places.update', async ({ tenancy, ask, commit }) => {
    const [[found]] = await ask(db => [
      db
        .select(placeColumns(ctx))
        .from(places)
        .where(and(self, unitInScope(ctx, places.unitId)))
        .for('no key update'),
    ]);
    if (found === undefined) throw notFound('place');
    expectVersion(ctx, found.version);
    const { definition } = expectKind(findPlaceKind(tenancy.configuration, found.kind), 'data');
    const { functions, data } = input;
    if (functions !== undefined) checkFunctions(definition, functions);
    if (data !== undefined) checkData(definition.fields, data);

    const changed = {
      name: input.name ?? found.name,
      externalId: input.externalId === undefined ? found.externalId : input.externalId,
      data: data ?? found.data,
    };
    const after = {
      ...found,
      ...changed,
      functions: functions === undefined ? found.functions : [...functions].sort(),
      version: found.version + 1,
    };
    const names = Object.keys(input).filter(name => name !== 'id');
    return commit(
      toPlace(after, tenancy.configuration),
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
      ],
    );
  });
}
