import { type Id, schema } from '@lifang/db';
import { addDays, type Day, startOfDay } from '@lifang/policy';
import { and, desc, eq, gte, lt } from 'drizzle-orm';
import { demandWholeTenant } from '../authorisation/whole-tenant.ts';
import type { RequestContext } from '../context/request.ts';
import { read } from '../context/tenancy.ts';
import { invalid } from '../errors/problem.ts';
import { instantText } from '../instants.ts';
import { isNumberKey, type Page, type PageInput, readCursor, toPage } from '../pagination.ts';

const { audit } = schema;

export interface ListAudit extends PageInput {
  readonly noun?: string | undefined;
  /** An operation, such as `events.record`. */
  readonly action?: string | undefined;
  readonly targetId?: Id<'other'> | undefined;
  readonly actorId?: Id<'other'> | undefined;
  /** The first and the last day, in Shanghai. */
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
}

/** One thing somebody did. */
export interface AuditRow {
  seq: number;
  at: string;
  actorId: Id<'other'> | null;
  /** `user`, `api-key`, `operator` or `system`. */
  actorKind: string;
  action: string;
  noun: string;
  targetId: string | null;
  requestId: string | null;
  detail: Readonly<Record<string, unknown>>;
  /** SHA-256 over this row and the hash before it, hex. */
  hash: string;
}

/** What was done in the tenant, newest first. */
export async function listAudit(ctx: RequestContext, input: ListAudit): Promise<Page<AuditRow>> {
  const before = readCursor(input.cursor, [isNumberKey])?.[0];
  if (before !== undefined && !/^\d{1,15}$/.test(before))
    throw invalid('cursor', { zh: '不是本列表的翻页标记', en: 'not a cursor of this list' });
  const { answers, entered } = await read(ctx, 'audit.list', db => [
    db
      .select()
      .from(audit)
      .where(
        and(
          eq(audit.tenantId, ctx.credential.tenantId),
          input.noun === undefined ? undefined : eq(audit.noun, input.noun),
          input.action === undefined ? undefined : eq(audit.action, input.action),
          input.targetId === undefined ? undefined : eq(audit.targetId, input.targetId),
          input.actorId === undefined ? undefined : eq(audit.actorId, input.actorId),
          input.from === undefined ? undefined : gte(audit.at, startOfDay(input.from)),
          input.to === undefined ? undefined : lt(audit.at, startOfDay(addDays(input.to, 1))),
          before === undefined ? undefined : lt(audit.seq, Number(before)),
        ),
      )
      .orderBy(desc(audit.seq))
      .limit(input.limit + 1),
  ]);
  // The audit knows no places, so that a role over one subtree cannot be shown its part.
  demandWholeTenant(entered);
  return toPage(answers[0], input.limit, row => [String(row.seq)], toAuditRow);
}

function toAuditRow(row: AuditRow): AuditRow {
  const { seq, at, actorId, actorKind, action, noun, targetId, requestId, detail, hash } = row;
  return { seq, at: instantText(at), actorId, actorKind, action, noun, targetId, requestId, detail, hash };
}
