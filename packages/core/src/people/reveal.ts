import type { Id } from '@lifang/db';
import type { RequestContext } from '../context/request.ts';
import { write } from '../context/write.ts';
import { decryptText, tenantKey } from '../protection/encryption.ts';
import { expectPerson, lookPerson } from './look.ts';

export const REVEALABLE = ['idNumber', 'phone'] as const;
type Revealable = (typeof REVEALABLE)[number];

export interface RevealPerson {
  readonly id: Id<'person'>;
  readonly fields: readonly Revealable[];
  /** What the values are needed for; kept in the audit. */
  readonly purpose: string;
}

/** What was asked for, unmasked; null where nothing is stored. */
export interface RevealedPerson {
  id: Id<'person'>;
  idNumber?: string | null;
  phone?: string | null;
}

/**
 * Answers sensitive fields of a person whole, and keeps who asked for which and why. It cannot be tried without being
 * audited, and its answer is never kept for giving it again.
 */
export function revealPerson(ctx: RequestContext, input: RevealPerson): Promise<RevealedPerson> {
  const { id, purpose } = input;
  const fields = REVEALABLE.filter(field => input.fields.includes(field));
  return write(
    { ...ctx, dryRun: false, idempotencyKey: null },
    'people.reveal',
    async ({ entered, ask, commit }) => {
      const [[found]] = await ask(db => [lookPerson(db, ctx, id)]);
      expectPerson(found);
      const key = tenantKey(ctx.app.masterKey, entered().tenant);
      const plain = (sealed: string | null) => (sealed === null ? null : decryptText(key, sealed));
      const revealed: RevealedPerson = { id };
      for (const field of fields) revealed[field] = plain(found[field]);
      return commit(revealed, { noun: 'person', targetId: id, detail: { fields, purpose } }, () => []);
    },
  );
}
