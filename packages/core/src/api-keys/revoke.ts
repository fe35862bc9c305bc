import { type Id, schema } from '@lifang/db';
import { and, eq, sql } from 'drizzle-orm';
import { holderInScope } from '../authorisation/holder-columns.ts';
import type { RequestContext } from '../context/request.ts';
import { write } from '../context/write.ts';
import { notFound } from '../errors/problem.ts';
import { type ApiKey, apiKeyColumns, toApiKey } from './view.ts';

const { apiKeys } = schema;

/** Ends a key for good. Doing it again changes nothing. */
export function revokeApiKey(ctx: RequestContext, input: { id: Id<'apiKey'> }): Promise<ApiKey> {
  const { tenantId } = ctx.credential;
  const self = and(eq(apiKeys.tenantId, tenantId), eq(apiKeys.id, input.id));
  return write(ctx, 'api-keys.revoke', async ({ ask, commit }) => {
    const [[found]] = await ask(db => [
      db
        .select(apiKeyColumns(ctx))
        .from(apiKeys)
        .where(and(self, holderInScope(ctx, 'api_key_id', apiKeys.id)))
        .for('no key update'),
    ]);
    if (found === undefined) throw notFound('API key');
    const revokedAt = found.revokedAt ?? ctx.now;
    return commit(
      toApiKey({ ...found, revokedAt }),
      { noun: 'api-key', targetId: input.id, detail: {} },
      db => [
        db
          .update(apiKeys)
          .set({ revokedAt, version: sql`${apiKeys.version} + 1` })
          .where(self),
      ],
    );
  });
}
