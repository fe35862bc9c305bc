import { type Id, isId, rows } from '@lifang/db';
import {
  BREACH_COLUMNS,
  breachStatement,
  type Configuration,
  type Watched,
  watchedRequirements,
} from '@lifang/engine';
import { clausesOf, type Day } from '@lifang/policy';
import { type SQL, sql } from 'drizzle-orm';
import { unitInScope } from '../authorisation/scope.ts';
import { personalInSight, sensitiveInSight } from '../authorisation/sight.ts';
import type { RequestContext } from '../context/request.ts';
import { read } from '../context/tenancy.ts';
import { isDayKey, isNumberKey, type Page, type PageInput, readCursor, toPage } from '../pagination.ts';
import { unitWithin } from '../residences/within.ts';
import { type BreachStatus, type BreachView, breachRowSchema, ruleByClause, toBreach } from './view.ts';

export interface ListBreaches extends PageInput {
  /** The day asked about; today when absent. */
  readonly asOf?: Day | undefined;
  readonly rule?: string | undefined;
  readonly clause?: string | undefined;
  /** The unit and everything below it. */
  readonly withinId?: Id<'unit'> | undefined;
  /** One appointment, group, place or unit. */
  readonly subjectId?: string | undefined;
  /** Absent: what goes on, accepted or not. */
  readonly status?: readonly BreachStatus[] | undefined;
}

/**
 * What lasts and does not meet a limit on a day, though nobody need have acted: a post whose holder may no longer have it, a
 * group that lacks a seat, a place that lacks a function.
 */
export async function listBreaches(ctx: RequestContext, input: ListBreaches): Promise<Page<BreachView>> {
  const asOf = input.asOf ?? ctx.today;
  const after = readCursor(input.cursor, [isNumberKey, isId, isDayKey]);
  const { answers, tenancy } = await read(ctx, 'breaches.list', (db, { configuration }) => [
    rows(db, pageOf(ctx, configuration, { ...input, asOf }, after), breachRowSchema),
  ]);
  return toPage(
    answers[0],
    input.limit,
    row => [String(row.ord), row.subjectId, row.since],
    row => toBreach(row, ctx, tenancy.configuration, asOf),
  );
}

function pageOf(
  ctx: RequestContext,
  config: Configuration,
  input: ListBreaches & { readonly asOf: Day },
  after: readonly string[] | null,
): SQL {
  const { tenantId } = ctx.credential;
  const { asOf, withinId, status = ['open', 'accepted'] } = input;
  const found = breachStatement(
    config,
    watchedRequirements(config).filter(watched => isAsked(watched, input)),
    {
      tenantId,
      asOf,
      healed: status.includes('healed'),
      narrow: unitId =>
        withinId === undefined
          ? unitInScope(ctx, unitId)
          : sql`${unitInScope(ctx, unitId)} and ${unitWithin(ctx, unitId, withinId, asOf)}`,
      subjectId: input.subjectId ?? null,
    },
  );
  const wanted = status.map(one => STANDS[one]);
  const whose = sql`coalesce(b.person_id, b.unit_id)`;
  return sql`
    select b.ord, b.noun, b.subject_id as "subjectId", b.kind, coalesce(p.name, g.name, l.name, u.name) as name,
      b.person_id as "personId", b.unit_id as "unitId", u.name as "unitName", b.starts_on as since, b.ends_on as until, b.accepted,
      b.counts, b.data, ${personalInSight(ctx, whose)} as personal, ${sensitiveInSight(ctx, whose)} as sensitive
    from (
      select ${BREACH_COLUMNS} from (${found}) f
      where (${wanted.length === 0 ? sql`false` : sql.join(wanted, sql` or `)})
        ${after === null ? sql`` : sql`and (f.ord, f.subject_id, f.starts_on) > (${after[0]}::integer, ${after[1]}::uuid, ${after[2]}::date)`}
      order by f.ord, f.subject_id, f.starts_on limit ${input.limit + 1}
    ) b
    join units u on u.tenant_id = ${tenantId} and u.id = b.unit_id
    left join people p on p.tenant_id = ${tenantId} and p.id = b.person_id
    left join groups g on g.tenant_id = ${tenantId} and g.id = b.subject_id and b.noun = 'group'
    left join places l on l.tenant_id = ${tenantId} and l.id = b.subject_id and b.noun = 'place'
    order by b.ord, b.subject_id, b.starts_on`;
}

const STANDS: Readonly<Record<BreachStatus, SQL>> = {
  open: sql`(f.ends_on is null and not f.accepted)`,
  accepted: sql`(f.ends_on is null and f.accepted)`,
  healed: sql`f.ends_on is not null`,
};

function isAsked(watched: Watched, { rule, clause }: ListBreaches): boolean {
  const { active, requirement } = watched;
  return (
    (rule === undefined || rule === active.rule || rule === ruleByClause(watched)) &&
    (clause === undefined || clausesOf(active.limit, requirement).includes(clause))
  );
}
