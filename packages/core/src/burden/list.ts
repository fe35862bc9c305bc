import { type Id, isId, json, rows, texts } from '@lifang/db';
import { AS_SETS, type Configuration } from '@lifang/engine';
import type { Day } from '@lifang/policy';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { unitInScope } from '../authorisation/scope.ts';
import { sensitiveInSight } from '../authorisation/sight.ts';
import type { RequestContext } from '../context/request.ts';
import { board, ownerOf } from '../duties/board.ts';
import { readOpened } from '../duties/opened.ts';
import { isNumberKey, type Page, type PageInput, readCursor, toPage } from '../pagination.ts';
import { unitWithin } from '../residences/within.ts';
import { burdenLines } from './lines.ts';
import { type Burden, type OwedTo, toBurden } from './view.ts';

export interface ListBurden extends PageInput {
  /** The day asked about; today when absent. */
  readonly asOf?: Day | undefined;
  /** The unit and everything below it. */
  readonly withinId?: Id<'unit'> | undefined;
  /** That unit alone. */
  readonly unitId?: Id<'unit'> | undefined;
  /** The kind of unit; every kind of which anything is asked when absent. */
  readonly level?: string | undefined;
  /** The slug of a policy. */
  readonly policy?: string | undefined;
  /** `lines` says each thing that is asked for. */
  readonly include?: 'lines' | undefined;
}

const truth = z.preprocess(value => value === true || value === 't', z.boolean());
const rowSchema = z.object({
  id: z.custom<Id<'unit'>>(value => typeof value === 'string'),
  name: z.string(),
  kind: z.string(),
  ord: z.coerce.number(),
  slug: z.string(),
  /** To how many each duty is owed, by rule. */
  owed: z.preprocess(
    value => (typeof value === 'string' ? JSON.parse(value) : value),
    z.record(z.string(), z.number()),
  ),
  sensitive: truth,
});

type Lines = ReturnType<typeof burdenLines>;

/** The kinds of unit each policy asks something of, each policy in the order in which it was enabled. */
function asking(config: Configuration, lines: Lines, { level, policy }: ListBurden) {
  return [...lines]
    .filter(([kind]) => level === undefined || kind === level)
    .flatMap(([kind, asked]) =>
      config.policies
        .map(({ policy: { slug } }, ord) => ({ kind, slug, ord }))
        .filter(
          ({ slug }) =>
            (policy === undefined || slug === policy) &&
            asked.some(({ askedBy }) => askedBy.some(one => one.policy === slug)),
        ),
    );
}

/** What each policy asks of each unit on a day; what several ask for is counted with the one that was enabled first. */
export async function listBurden(
  ctx: RequestContext,
  input: ListBurden,
  operation: 'burden.list' | 'burden.page' = 'burden.list',
): Promise<Page<Burden>> {
  const { tenantId } = ctx.credential;
  const asOf = input.asOf ?? ctx.today;
  const after = readCursor(input.cursor, [isId, isNumberKey]);
  const { withinId, unitId } = input;
  const { answers, tenancy } = await readOpened(ctx, operation, (db, { configuration }, openedTo) => {
    const lines = burdenLines(configuration, asOf);
    const shown = rows(
      db,
      sql`with asking as (
            select * from jsonb_to_recordset(${json(asking(configuration, lines, input))}) as a(kind text, slug text, ord integer)
          ), shown as materialized (
            select u.id, u.name, u.kind, a.ord, a.slug from units u join asking a on a.kind = u.kind
            where u.tenant_id = ${tenantId} and u.kind = any (${texts([...lines.keys()])})
              and ${asOf}::date between u.valid_from and u.valid_to and ${unitInScope(ctx, sql`u.id`)}
              ${withinId === undefined ? sql`` : sql`and ${unitWithin(ctx, sql`u.id`, withinId, asOf)}`}
              ${unitId === undefined ? sql`` : sql`and u.id = ${unitId}`}
              ${after === null ? sql`` : sql`and (u.id, a.ord) > (${after[0]}::uuid, ${after[1]}::integer)`}
            order by u.id, a.ord limit ${input.limit + 1}
          ), board as materialized (
            select b.rule, b.subject_id, b.leaf_id, b.owner_kind from (${board(ctx, configuration, { asOf, withinId: withinId ?? unitId }, openedTo)}) b
            where b.status not in ('not-applicable', 'waived')
              and case when b.is_triggered then b.status in ('due', 'open', 'overdue') else ${asOf}::date between b.starts_on and b.ends_on end
          ), placed as (
            select distinct leaf_id, owner_kind from board
          ), owned as materialized (
            select b.leaf_id, b.owner_kind, owner.id from placed b ${ownerOf(ctx, sql`b.leaf_id`, sql`b.owner_kind`, sql`${asOf}::date`)}
          ), owed as materialized (
            select o.id, b.rule, count(distinct b.subject_id)::integer as subjects
            from board b ${AS_SETS} owned o on o.leaf_id = b.leaf_id and o.owner_kind = b.owner_kind
            group by o.id, b.rule
          )
          select s.id, s.name, s.kind, s.ord, s.slug, ${sensitiveInSight(ctx, sql`s.id`)} as sensitive,
            coalesce((select jsonb_object_agg(w.rule, w.subjects) from owed w where w.id = s.id), '{}'::jsonb) as owed
          from shown s order by s.id, s.ord`,
      rowSchema,
    );
    return [shown];
  });
  const { configuration } = tenancy;
  const lines = burdenLines(configuration, asOf);
  return toPage(
    answers[0],
    input.limit,
    row => [row.id, String(row.ord)],
    row => {
      const owedTo: OwedTo = rule => row.owed[rule] ?? 0;
      const seen = { ...row, entitled: row.sensitive, owedTo, lines: lines.get(row.kind) ?? [] };
      return toBurden(configuration, seen, ctx.language, input.include === 'lines');
    },
  );
}
