import { type Db, rows } from '@lifang/db';
import type { Configuration } from '@lifang/engine';
import type { Day, Policy } from '@lifang/policy';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { RequestContext } from '../context/request.ts';
import { board } from '../duties/board.ts';

const number = z.coerce.number();

const dutySchema = z.object({
  rule: z.string(),
  due: number,
  compliant: number,
  overdue: number,
  open: number,
  waived: number,
  missed: number,
});

/** How the occurrences of one duty stand. */
export type DutyStanding = z.infer<typeof dutySchema>;

/** Counts a policy's duties: those that run on the day by status, and those missed since another. */
export function dutyStandings(
  db: Db,
  ctx: RequestContext,
  config: Configuration,
  { policy, since, asOf }: { policy: Policy; since: Day; asOf: Day },
  openedTo: Day | null,
) {
  const selected = board(
    ctx,
    config,
    { asOf, policy: policy.slug, window: { from: since, to: asOf } },
    openedTo,
  );
  const running = sql`${asOf}::date between b.starts_on and b.ends_on`;
  const count = (status: string) => sql`count(*) filter (where b.status = ${status} and ${running})`;
  return rows(
    db,
    sql`with board as (${selected})
        select b.rule, ${count('due')} as due, ${count('compliant')} as compliant, ${count('overdue')} as overdue,
          ${count('open')} as open, ${count('waived')} as waived,
          count(*) filter (where b.status = 'overdue' and b.due_on >= ${since}) as missed
        from board b group by b.rule`,
    dutySchema,
  );
}
