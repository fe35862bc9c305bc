import { createHash, randomBytes } from 'node:crypto';
import type { Id } from '@lifang/db';

/** A fresh secret of 256 bits, and the only thing of it that is stored. */
export interface Secret {
  readonly secret: string;
  /** SHA-256, hex. */
  readonly hash: string;
}

export function newSecret(): Secret {
  const secret = randomBytes(32).toString('base64url');
  return { secret, hash: createHash('sha256').update(secret).digest('hex') };
}

/** A credential as it is handed out, once: `tenant.id.secret`, sessions and API keys alike. */
export function tokenText(
  tenantId: Id<'tenant'>,
  id: Id<'session'> | Id<'apiKey'> | Id<'calendarToken'>,
  { secret }: Secret,
): string {
  return `${tenantId}.${id}.${secret}`;
}
