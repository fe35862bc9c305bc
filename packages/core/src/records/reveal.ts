import { type Id, rows } from '@lifang/db';
import { findRecordKind } from '@lifang/engine';
import { sql } from 'drizzle-orm';
import type { RequestContext } from '../context/request.ts';
import { write } from '../context/write.ts';
import { invalid, notFound, Problem } from '../errors/problem.ts';
import { expectKind } from '../fields/kind.ts';
import { openValue } from '../fields/seal.ts';
import { tenantKey } from '../protection/encryption.ts';
import { recordInScope, selectRecords } from './select.ts';
import { recordRowSchema } from './view.ts';

export interface RevealRecord {
  readonly id: Id<'record'>;
  /** Names of sensitive fields of its kind. */
  readonly fields: readonly string[];
  /** What the values are needed for; kept in the audit. */
  readonly purpose: string;
}

/** What was asked for, unmasked; null where nothing is stored. */
export interface RevealedRecord {
  id: Id<'record'>;
  data: Readonly<Record<string, unknown>>;
}

/**
 * Answers sensitive fields of a record whole, and keeps who asked for which and why. It cannot be tried without being
 * audited, and its answer is never kept for giving it again.
 */
export function revealRecord(ctx: RequestContext, input: RevealRecord): Promise<RevealedRecord> {
  const { id, purpose } = input;
  return write(
    { ...ctx, dryRun: false, idempotencyKey: null },
    'records.reveal',
    async ({ tenancy, entered, ask, commit }) => {
      const [[found]] = await ask(db => [
        rows(
          db,
          selectRecords(ctx, sql`and r.id = ${id} and r.current_id is null and ${recordInScope(ctx)}`),
          recordRowSchema,
        ),
      ]);
      if (found === undefined) throw notFound('record');
      if (!found.personal) {
        throw new Problem('forbidden', {
          detail: {
            zh: '它的对象是您无权查看其个人信息的人',
            en: 'it is about somebody whose personal data you may not see',
          },
        });
      }
      const { definition } = expectKind(findRecordKind(tenancy.configuration, found.kind), 'id');
      for (const [index, name] of input.fields.entries()) {
        const known = Object.hasOwn(definition.fields, name) ? definition.fields[name] : undefined;
        if (known?.class !== 'sensitive')
          throw invalid(`fields[${index}]`, {
            zh: '这类台账没有这个敏感字段',
            en: 'no sensitive field of its kind',
          });
      }
      const fields = [...new Set(input.fields)];
      const key = tenantKey(ctx.app.masterKey, entered().tenant);
      const data = Object.fromEntries(fields.map(name => [name, openValue(found.data[name], key)]));
      return commit({ id, data }, { noun: 'record', targetId: id, detail: { fields, purpose } }, () => []);
    },
  );
}
