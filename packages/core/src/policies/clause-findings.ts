import { type Db, json, rows, texts } from '@lifang/db';
import { breachStatement, type Configuration, watchedRequirements } from '@lifang/engine';
import { type Act, clausesOf, type Day, type Policy, qualify } from '@lifang/policy';
import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { unitInScope } from '../authorisation/scope.ts';
import { awardInScope } from '../awards/view.ts';
import { caseInScope, caseInSight } from '../cases/sight.ts';
import type { RequestContext } from '../context/request.ts';
import { eventInScope } from '../events/select.ts';
import { recordInScope } from '../records/select.ts';

const number = z.coerce.number();

const findingSchema = z.object({
  rule: z.string(),
  clause: z.string(),
  consequence: z.enum(['warn', 'flag', 'void']),
  times: number,
});

/** How often a limit found something that a clause is behind, and what followed. */
export type LimitFinding = z.infer<typeof findingSchema>;

interface Asked {
  readonly policy: Policy;
  readonly since: Day;
  readonly asOf: Day;
}

/** Counts what a policy's limits found between two days, in whatever still stands of what they judged. */
export function limitFindings(db: Db, ctx: RequestContext, config: Configuration, asked: Asked) {
  const { policy } = asked;
  const clauses = policy.limits.flatMap(limit =>
    Object.entries(limit.requirements).flatMap(([requirement, one]) =>
      clausesOf(limit, one).map(clause => ({ rule: qualify(policy.slug, limit), requirement, clause })),
    ),
  );
  const judged = [...new Set(policy.limits.map(({ on }) => on.act))].map(act =>
    keptOf(ctx, config, act, asked),
  );
  if (judged.length === 0) return rows(db, sql`select where false`, findingSchema);
  return rows(
    db,
    sql`select c.rule, c.clause, found ->> 'consequence' as consequence, count(distinct kept.id) as times
        from (${sql.join(judged, sql` union all `)}) kept
        cross join lateral jsonb_array_elements(kept.findings) found
        cross join lateral jsonb_array_elements_text(found -> 'missing') missing(name)
        join jsonb_to_recordset(${json(clauses)}) as c(rule text, requirement text, clause text)
          on c.rule = found ->> 'limit' and c.requirement = missing.name
        group by 1, 2, 3 order by 1, 2, 3`,
    findingSchema,
  );
}

/** What was kept of the acts of one sort that a policy's limits judge, in the actor's reach. */
function keptOf(ctx: RequestContext, config: Configuration, act: Act['act'], asked: Asked): SQL {
  const { policy, since, asOf } = asked;
  const kinds = policy.limits.flatMap(({ on }) =>
    on.act === act ? on.kinds.map(kind => qualify(policy.slug, kind)) : [],
  );
  const among = (alias: SQL, on: SQL) => sql`${alias}.tenant_id = ${ctx.credential.tenantId}
    and ${alias}.kind = any (${texts(kinds)}) and ${on} between ${since} and ${asOf}`;
  switch (act) {
    case 'recording':
      return sql`select e.id, e.findings from events e
        where ${among(sql`e`, sql`e.occurred_on`)} and e.status = 'kept' and ${eventInScope(ctx)}`;
    case 'keeping':
      return sql`select r.id, r.findings from records r
        where ${among(sql`r`, sql`r.occurred_on`)} and r.status = 'kept' and ${recordInScope(ctx)}`;
    case 'appointing':
      return sql`select a.id, a.findings from appointments a
        where ${among(sql`a`, sql`a.valid_from`)} and ${unitInScope(ctx, sql`a.unit_id`)}`;
    case 'constituting':
      return sql`select g.id, g.findings from groups g
        where ${among(sql`g`, sql`g.constituted_on`)} and ${unitInScope(ctx, sql`g.unit_id`)}`;
    case 'opening-place':
      return sql`select p.id, p.findings from places p
        where ${among(sql`p`, sql`p.valid_from`)} and ${unitInScope(ctx, sql`p.unit_id`)}`;
    case 'granting':
      return sql`select awards.id, awards.findings from awards
        where ${among(sql`awards`, sql`awards.valid_from`)} and awards.revoked_on is null and ${awardInScope(ctx)}`;
    case 'publishing':
      return sql`select n.id, n.findings from notices n
        where ${among(sql`n`, sql`n.valid_from`)} and n.taken_down_on is null and ${unitInScope(ctx, sql`n.unit_id`)}`;
    case 'opening':
      return sql`select c.id, c.findings from cases c
        where ${among(sql`c`, sql`c.opened_on`)} and ${caseInScope(ctx)} and ${caseInSight(ctx, config)}`;
  }
}

const breachesSchema = z.object({ clause: z.string(), open: number, accepted: number });

/** How many breaches go on that a clause is behind. */
export type ClauseBreaches = z.infer<typeof breachesSchema>;

/** Counts what lasts and does not meet a policy's limits on a day, by clause. */
export function openBreaches(db: Db, ctx: RequestContext, config: Configuration, { policy, asOf }: Asked) {
  const watched = watchedRequirements(config).filter(
    ({ active }) => active.enabled.policy.slug === policy.slug,
  );
  const clauses = watched.flatMap(({ ord, active, requirement }) =>
    clausesOf(active.limit, requirement).map(clause => ({ ord, clause })),
  );
  const found = breachStatement(config, watched, {
    tenantId: ctx.credential.tenantId,
    asOf,
    healed: false,
    narrow: unitId => unitInScope(ctx, unitId),
    subjectId: null,
  });
  return rows(
    db,
    sql`select c.clause, count(*) filter (where not b.accepted) as open, count(*) filter (where b.accepted) as accepted
        from (${found}) b join jsonb_to_recordset(${json(clauses)}) as c(ord integer, clause text) on c.ord = b.ord
        group by c.clause`,
    breachesSchema,
  );
}
