import { rows } from '@lifang/db';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { demandWholeTenant } from '../authorisation/whole-tenant.ts';
import type { RequestContext } from '../context/request.ts';
import { read } from '../context/tenancy.ts';

export interface AuditVerdict {
  /** How many rows there are. */
  rows: number;
  /** The first row that does not follow from the one before it; null when all do. */
  firstBreak: number | null;
}

const verdictRow = z.object({ rows: z.number(), firstBreak: z.string().transform(Number).nullable() });

/** Recomputes the chain of the audit from its first row to its head. */
export async function verifyAudit(ctx: RequestContext): Promise<AuditVerdict> {
  const { answers, entered } = await read(ctx, 'audit.verify', db => [
    rows(
      db,
      sql`select (select count(*)::int from audit where tenant_id = ${ctx.credential.tenantId}) as rows,
            audit_first_break()::text as "firstBreak"`,
      verdictRow,
    ),
  ]);
  demandWholeTenant(entered);
  const [verdict] = answers[0];
  if (verdict === undefined) throw new Error('the audit gave no verdict');
  return { rows: verdict.rows, firstBreak: verdict.firstBreak };
}
