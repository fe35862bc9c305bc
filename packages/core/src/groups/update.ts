import { type Id, nothing, schema } from '@lifang/db';
import { findGroupKind } from '@lifang/engine';
import { and, eq, sql } from 'drizzle-orm';
import { unitInScope } from '../authorisation/scope.ts';
import type { RequestContext } from '../context/request.ts';
import { write } from '../context/write.ts';
import { notFound } from '../errors/problem.ts';
import { facetsOf, replaceFacets } from '../fields/facets.ts';
import { expectKind } from '../fields/kind.ts';
import { checkData, type Data } from '../fields/validate.ts';
import { expectVersion } from '../versions.ts';
import { type Group, groupColumns, toGroup } from './view.ts';

const { groups } = schema;

export interface UpdateGroup {
  readonly id: Id<'group'>;
  readonly name?: string | undefined;
  readonly externalId?: string | null | undefined;
  readonly data?: Data | undefined;
}

/** Changes what a group is called and what its kind's fields say. */
export function updateGroup(ctx: RequestContext, input: UpdateGroup): Promise<Group> {
  const { tenantId } = ctx.credential;
  const self = and(eq(groups.tenantId, tenantId), eq(groups.id, input.id));
  return write(ctx, 'groups.update', async ({ tenancy, ask, commit }) => {
    const [[found]] = await ask(db => [
      db
        .select(groupColumns(ctx))
        .from(groups)
        .where(and(self, unitInScope(ctx, groups.unitId)))
        .for('no key update'),
    ]);
    if (found === undefined) throw notFound('group');
    expectVersion(ctx, found.version);
    const { fields } = expectKind(findGroupKind(tenancy.configuration, found.kind), 'data').definition;
    if (input.data !== undefined) checkData(fields, input.data);

    const changed = {
      name: input.name ?? found.name,
      externalId: input.externalId === undefined ? found.externalId : input.externalId,
      data: input.data ?? found.data,
    };
    const after = toGroup({ ...found, ...changed, version: found.version + 1 }, tenancy.configuration);
    const names = Object.keys(input).filter(name => name !== 'id');
    return commit(after, { noun: 'group', targetId: input.id, detail: { fields: names } }, db => [
      db
        .update(groups)
        .set({ ...changed, version: sql`${groups.version} + 1` })
        .where(self),
      input.data === undefined
        ? nothing
        : replaceFacets(db, tenantId, 'group_id', { id: input.id, facets: facetsOf(fields, input.data) }),
    ]);
  });
}
