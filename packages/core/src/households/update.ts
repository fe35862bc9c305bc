import { type Id, schema } from '@lifang/db';
import { and, eq, sql } from 'drizzle-orm';
import type { RequestContext } from '../context/request.ts';
import { write } from '../context/write.ts';
import { notFound } from '../errors/problem.ts';
import { lockHouseholds } from '../residences/lock.ts';
import { expectVersion } from '../versions.ts';
import { lookHousehold } from './look.ts';
import { type Household, toHousehold } from './view.ts';

const { households } = schema;

export interface UpdateHousehold {
  readonly id: Id<'household'>;
  readonly address?: string | undefined;
  readonly externalId?: string | null | undefined;
}

/** Changes a household's address or number. Where it lives is changed by moving it. */
export function updateHousehold(ctx: RequestContext, input: UpdateHousehold): Promise<Household> {
  const { tenantId } = ctx.credential;
  return write(ctx, 'households.update', async ({ ask, commit }) => {
    const [, [found]] = await ask(db => [
      lockHouseholds(db, tenantId, [input.id]),
      lookHousehold(db, ctx, input.id),
    ]);
    if (found === undefined) throw notFound('household');
    expectVersion(ctx, found.version);

    const changed = {
      address: input.address ?? found.address,
      externalId: input.externalId === undefined ? found.externalId : input.externalId,
    };
    const result = toHousehold({ ...found, ...changed, version: found.version + 1 }, true);
    const fields = Object.keys(input).filter(name => name !== 'id');
    return commit(result, { noun: 'household', targetId: input.id, detail: { fields } }, db => [
      db
        .update(households)
        .set({ ...changed, version: sql`${households.version} + 1` })
        .where(and(eq(households.tenantId, tenantId), eq(households.id, input.id))),
    ]);
  });
}
