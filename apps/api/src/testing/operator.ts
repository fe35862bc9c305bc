import { createHash, randomBytes } from 'node:crypto';
import { newId } from '@lifang/db';
import { ensureOperator } from '@lifang/db/install';

/** Registers an operator as an installation does, and gives its key. */
export async function newOperator(superuserUrl: string): Promise<string> {
  const id = newId<'operator'>();
  const secret = randomBytes(32).toString('base64url');
  const secretHash = createHash('sha256').update(secret).digest('hex');
  await ensureOperator({ databaseUrl: superuserUrl, id, secretHash });
  return `operator.${id}.${secret}`;
}
