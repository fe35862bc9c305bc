import { newId, schema } from '@lifang/db';
import { checkGrants, type Grant, grantableUnits, insertGrants } from '../authorisation/grant.ts';
import { newSecret, tokenText } from '../authorisation/secrets.ts';
import type { RequestContext } from '../context/request.ts';
import { write } from '../context/write.ts';
import { invalid } from '../errors/problem.ts';
import { isAfter } from '../instants.ts';
import { type ApiKey, toApiKey } from './view.ts';

const { apiKeys } = schema;

export interface CreateApiKey {
  readonly name: string;
  readonly grants: readonly Grant[];
  /** An instant; a key without one lasts until it is revoked. */
  readonly expiresAt?: string | null | undefined;
}

/** A key with its token, which is shown this once. */
export interface CreatedApiKey extends ApiKey {
  token: string;
}

/** Makes a key that may do no more than whoever makes it. */
export function createApiKey(ctx: RequestContext, input: CreateApiKey): Promise<CreatedApiKey> {
  const { tenantId } = ctx.credential;
  const expiresAt = input.expiresAt ?? null;
  return write(ctx, 'api-keys.create', async ({ entered, ask, commit }) => {
    const [reachable] = await ask(db => [grantableUnits(db, ctx, input.grants)]);
    checkGrants(input.grants, reachable, entered());
    if (expiresAt !== null && !isAfter(expiresAt, ctx.now))
      throw invalid('expiresAt', { zh: '早于今天', en: 'lies in the past' });

    const id = newId<'apiKey'>();
    const secret = newSecret();
    const row = { id, name: input.name, expiresAt, revokedAt: null, createdAt: ctx.now };
    return commit(
      { ...toApiKey({ ...row, grants: input.grants }), token: tokenText(tenantId, id, secret) },
      { noun: 'api-key', targetId: id, detail: { grants: input.grants, expiresAt } },
      db => [
        db.insert(apiKeys).values({ tenantId, secretHash: secret.hash, ...row }),
        insertGrants(db, tenantId, { apiKeyId: id }, input.grants),
      ],
    );
  });
}
