import { schema } from '@lifang/db';
import { and, eq, isNull } from 'drizzle-orm';
import { subjectInScope } from '../authorisation/scope.ts';
import type { RequestContext } from '../context/request.ts';
import { write } from '../context/write.ts';
import { lookupHash, tenantKey } from '../protection/encryption.ts';
import { checkIdNumber } from './identity.ts';
import { type Person, selectPeople, toPerson } from './view.ts';

const { people } = schema;

/**
 * Finds the person with a resident ID number, within the actor's reach, by its keyed hash. Every look-up is audited, also
 * one that finds nobody.
 */
export function lookupPerson(
  ctx: RequestContext,
  input: { readonly idNumber: string },
): Promise<{ items: Person[] }> {
  return write(
    { ...ctx, dryRun: false, idempotencyKey: null },
    'people.lookup',
    async ({ entered, ask, commit }) => {
      await ask(() => []);
      checkIdNumber(input.idNumber);
      const key = tenantKey(ctx.app.masterKey, entered().tenant);
      const [found] = await ask(db => [
        selectPeople(db, ctx, ctx.today).where(
          and(
            eq(people.tenantId, ctx.credential.tenantId),
            isNull(people.mergedIntoId),
            eq(people.idNumberHash, lookupHash(key, input.idNumber)),
            subjectInScope(ctx, people.id),
          ),
        ),
      ]);
      const items = found.map(row => toPerson(row, key, row.seen));
      const audit = { noun: 'person', targetId: items[0]?.id ?? null, detail: { found: items.length } };
      return commit({ items }, audit, () => []);
    },
  );
}
