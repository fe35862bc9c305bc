import { type Id, nothing, schema } from '@lifang/db';
import { findUnitKind } from '@lifang/engine';
import { and, eq, sql } from 'drizzle-orm';
import { unitInScope } from '../authorisation/scope.ts';
import type { RequestContext } from '../context/request.ts';
import { write } from '../context/write.ts';
import { notFound, Problem } from '../errors/problem.ts';
import { facetsOf, replaceFacets } from '../fields/facets.ts';
import { checkData, type Data } from '../fields/validate.ts';
import { expectVersion } from '../versions.ts';
import { toUnit, type Unit, unitColumns } from './view.ts';

const { units } = schema;

export interface UpdateUnit {
  readonly id: Id<'unit'>;
  readonly name?: string | undefined;
  readonly externalId?: string | null | undefined;
  readonly data?: Data | undefined;
}

/** Changes what a unit is called and what its kind's fields say. Where it stands is changed by moving it. */
export function updateUnit(ctx: RequestContext, input: UpdateUnit): Promise<Unit> {
  const { tenantId } = ctx.credential;
  const self = and(eq(units.tenantId, tenantId), eq(units.id, input.id));
  return write(ctx, 'units.update', async ({ tenancy, ask, commit }) => {
    const [[found]] = await ask(db => [
      db
        .select(unitColumns(ctx, ctx.today))
        .from(units)
        .where(and(self, unitInScope(ctx, units.id)))
        .for('no key update'),
    ]);
    if (found === undefined) throw notFound('unit');
    expectVersion(ctx, found.version);
    const fields = findUnitKind(tenancy.configuration, found.kind)?.definition.fields;
    if (input.data !== undefined) {
      if (fields === undefined)
        throw new Problem('kind-not-enabled', {
          errors: [
            {
              field: 'data',
              reason: {
                zh: `已启用的政策中没有 ${found.kind}`,
                en: `no enabled policy defines ${found.kind}`,
              },
            },
          ],
        });
      checkData(fields, input.data);
    }

    const changed = {
      name: input.name ?? found.name,
      externalId: input.externalId === undefined ? found.externalId : input.externalId,
      data: input.data ?? found.data,
      version: found.version + 1,
    };
    const names = Object.keys(input).filter(name => name !== 'id');
    return commit(
      toUnit({ ...found, ...changed }),
      { noun: 'unit', targetId: input.id, detail: { fields: names } },
      db => [
        db
          .update(units)
          .set({ ...changed, version: sql`${units.version} + 1` })
          .where(self),
        input.data === undefined || fields === undefined
          ? nothing
          : replaceFacets(db, tenantId, 'unit_id', { id: input.id, facets: facetsOf(fields, changed.data) }),
      ],
    );
  });
}
