import { createHash } from 'node:crypto';
import { type Id, isId } from '@lifang/db';

/** A credential as it travels: `tenant.id.secret`, sessions and API keys alike. */
export interface Token {
  readonly tenantId: Id<'tenant'>;
  readonly id: Id<'session'> | Id<'apiKey'>;
  readonly secretHash: string;
}

/** Reads a token; null when it cannot be one. The secret is hashed here and goes no further. */
export function readToken(text: string): Token | null {
  const [tenantId, id, secret, ...rest] = text.split('.');
  if (tenantId === undefined || id === undefined || secret === undefined || rest.length > 0) return null;
  if (!isId<'tenant'>(tenantId) || !isId<'apiKey'>(id) || !/^[A-Za-z0-9_-]{32,64}$/.test(secret)) return null;
  return { tenantId, id, secretHash: createHash('sha256').update(secret).digest('hex') };
}

/** An operator's key: `operator.id.secret`. */
export function readOperatorToken(text: string): { id: Id<'operator'>; secretHash: string } | null {
  const [word, id, secret, ...rest] = text.split('.');
  if (word !== 'operator' || id === undefined || secret === undefined || rest.length > 0) return null;
  if (!isId<'operator'>(id) || !/^[A-Za-z0-9_-]{32,64}$/.test(secret)) return null;
  return { id, secretHash: createHash('sha256').update(secret).digest('hex') };
}
