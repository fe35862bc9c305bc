import { type Id, isId, json, rows } from '@lifang/db';
import { type ActiveFreedom, activeFreedoms, type Configuration, say } from '@lifang/engine';
import { type Body, citations, type Day, type Freedom, laterOf, qualify } from '@lifang/policy';
import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { unitInScope } from '../authorisation/scope.ts';
import { personalInSight } from '../authorisation/sight.ts';
import type { RequestContext } from '../context/request.ts';
import { read } from '../context/tenancy.ts';
import { isNumberKey, type Page, type PageInput, readCursor, toPage } from '../pagination.ts';
import { maskName } from '../protection/personal.ts';
import { unitWithin } from '../residences/within.ts';

export interface ListFreedoms extends PageInput {
  /** The day asked about; today when absent. */
  readonly asOf?: Day | undefined;
  readonly rule?: string | undefined;
  readonly clause?: string | undefined;
  readonly form?: Freedom['form'] | undefined;
  /** One unit, group or appointment, or all that a person holds. */
  readonly bodyId?: string | undefined;
  /** The unit and everything below it. */
  readonly withinId?: Id<'unit'> | undefined;
}

/** What a text lets a body do, or makes no rule about, on a day, and why: by which clause of which encoding, being what. */
export interface FreedomView {
  /** `<slug>.<name>`. */
  rule: string;
  form: Freedom['form'];
  title: string;
  clauses: string[];
  reading: string | null;
  policy: { slug: string; encoding: string; document: string; number: string | null };
  asOf: Day;
  body: { noun: Body['noun']; kind: string; id: string; name: string };
  /** For a post: who holds it. */
  personId: Id<'person'> | null;
  unit: { id: Id<'unit'>; name: string };
  /** The first day on which it was both in force and there to be free. */
  since: Day;
  /** What no rule may ask for; nothing where the text says what they may do. */
  leaves: { kind: string; title: string }[];
}

const id = <T>() => z.custom<T>(value => typeof value === 'string');
const rowSchema = z.object({
  ord: z.coerce.number(),
  noun: id<Body['noun']>(),
  kind: z.string(),
  bodyId: z.string(),
  name: z.string(),
  personId: id<Id<'person'>>().nullable(),
  unitId: id<Id<'unit'>>(),
  unitName: z.string(),
  since: z.string(),
  personal: z.preprocess(value => value === true || value === 't', z.boolean()),
});
type Row = z.infer<typeof rowSchema>;

/** What the texts in force let bodies do, as of a day: one flight. */
export async function listFreedoms(ctx: RequestContext, input: ListFreedoms): Promise<Page<FreedomView>> {
  const asOf = input.asOf ?? ctx.today;
  const after = readCursor(input.cursor, [isNumberKey, isId]);
  const { answers, tenancy } = await read(ctx, 'freedoms.list', (db, { configuration }) => [
    rows(db, pageOf(ctx, asked(configuration, input, asOf), { ...input, asOf }, after), rowSchema),
  ]);
  const freedoms = activeFreedoms(tenancy.configuration);
  return toPage(
    answers[0],
    input.limit,
    row => [String(row.ord), row.bodyId],
    row => toFreedom(row, ctx, freedoms[row.ord], asOf),
  );
}

function asked(config: Configuration, input: ListFreedoms, asOf: Day): ActiveFreedom[] {
  const { rule, clause, form } = input;
  return activeFreedoms(config).filter(
    active =>
      active.from <= asOf &&
      asOf <= active.to &&
      (rule === undefined || rule === active.rule) &&
      (form === undefined || form === active.freedom.form) &&
      (clause === undefined || citations(active.freedom.cites).includes(clause)),
  );
}

function pageOf(
  ctx: RequestContext,
  freedoms: readonly ActiveFreedom[],
  input: ListFreedoms & { readonly asOf: Day },
  after: readonly string[] | null,
): SQL {
  const { tenantId } = ctx.credential;
  const { asOf, bodyId, withinId } = input;
  const given = freedoms.flatMap(({ ord, of }) => of.map(body => ({ ord, ...body })));
  const on = (noun: Body['noun'], alias: SQL) => sql`free.noun = ${noun} and ${alias}.tenant_id = ${tenantId}
    and ${alias}.kind = free.kind and ${asOf}::date between ${alias}.valid_from and ${alias}.valid_to`;
  return sql`
    with free as (select * from jsonb_to_recordset(${json(given)}) as f(ord integer, noun text, kind text)),
    page as materialized (
      select b.* from (
        select free.*, u.id as body_id, u.name, null::uuid as person_id, u.id as unit_id, u.valid_from
        from free join units u on ${on('unit', sql`u`)}
        union all
        select free.*, g.id, g.name, null, g.unit_id, g.valid_from
        from free join groups g on ${on('group', sql`g`)}
        union all
        select free.*, a.id, null, a.person_id, a.unit_id, a.valid_from
        from free join appointments a on ${on('appointment', sql`a`)}
      ) b
      where ${unitInScope(ctx, sql`b.unit_id`)}
        ${bodyId === undefined ? sql`` : sql`and ${bodyId}::uuid in (b.body_id, b.person_id)`}
        ${withinId === undefined ? sql`` : sql`and ${unitWithin(ctx, sql`b.unit_id`, withinId, asOf)}`}
        ${after === null ? sql`` : sql`and (b.ord, b.body_id) > (${after[0]}::integer, ${after[1]}::uuid)`}
      order by b.ord, b.body_id limit ${input.limit + 1}
    )
    select b.ord, b.noun, b.kind, b.body_id as "bodyId", coalesce(b.name, p.name) as name, b.person_id as "personId",
      b.unit_id as "unitId", u.name as "unitName", b.valid_from as since,
      ${personalInSight(ctx, sql`coalesce(b.person_id, b.unit_id)`)} as personal
    from page b
    join units u on u.tenant_id = ${tenantId} and u.id = b.unit_id
    left join people p on p.tenant_id = ${tenantId} and p.id = b.person_id
    order by b.ord, b.body_id`;
}

function toFreedom(row: Row, ctx: RequestContext, active: ActiveFreedom | undefined, asOf: Day): FreedomView {
  if (active === undefined) throw new Error('a freedom is one of a policy that is enabled');
  const { enabled, freedom, rule, from } = active;
  const { slug, encoding, document } = enabled.policy;
  const { noun, kind, bodyId, name, personId, unitId, unitName, since, personal } = row;
  return {
    rule,
    form: freedom.form,
    title: say(freedom, ctx.language),
    clauses: [...citations(freedom.cites)],
    reading: freedom.reading,
    policy: { slug, encoding, document: document.title, number: document.number },
    asOf,
    body: { noun, kind, id: bodyId, name: personId === null || personal ? name : maskName(name) },
    personId,
    unit: { id: unitId, name: unitName },
    since: laterOf(since, from),
    leaves: freedom.leaves.map(left => ({ kind: qualify(slug, left), title: say(left, ctx.language) })),
  };
}
