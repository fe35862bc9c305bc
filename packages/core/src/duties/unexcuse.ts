import { rows, run } from '@lifang/db';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { subjectInScope, unitInScope } from '../authorisation/scope.ts';
import type { RequestContext } from '../context/request.ts';
import { write } from '../context/write.ts';
import { notFound } from '../errors/problem.ts';
import { parseDutyId, underItsRule } from './duty-id.ts';
import { openName } from './view.ts';

/** Takes an excuse back from today on: the occurrence is owed again. */
export function unexcuseDuty(
  ctx: RequestContext,
  input: { id: string; reason: string },
): Promise<{ dutyId: string; revokedOn: string }> {
  const { tenantId } = ctx.credential;
  return write(ctx, 'duties.unexcuse', async ({ tenancy, ask, commit }) => {
    const key = underItsRule(tenancy.configuration, parseDutyId(input.id));
    const [[found]] = await ask(db => [
      rows(
        db,
        sql`select x.id from excuses x
            where x.tenant_id = ${tenantId} and x.rule = ${key.rule} and x.subject_id = ${key.subjectId} and x.starts_on = ${key.startsOn}
              and x.revoked_on is null and (${subjectInScope(ctx, sql`x.subject_id`)} or ${unitInScope(ctx, sql`x.unit_id`)})
            for update`,
        z.object({ id: z.string() }),
      ),
    ]);
    if (found === undefined) throw notFound('excuse');
    return commit(
      { dutyId: input.id, revokedOn: ctx.today },
      {
        noun: 'excuse',
        targetId: found.id,
        detail: { rule: openName(tenancy.configuration, key.rule), startsOn: key.startsOn },
      },
      db => [
        run(
          db,
          sql`update excuses set revoked_on = ${ctx.today}, revoked_reason = ${input.reason} where tenant_id = ${tenantId} and id = ${found.id}`,
        ),
      ],
    );
  });
}
