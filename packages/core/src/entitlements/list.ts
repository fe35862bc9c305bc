import { type Id, isId, json, rows } from '@lifang/db';
import {
  type ActiveFormula,
  activeFormulas,
  type Configuration,
  figuresOf,
  figuresSchema,
  formulaDays,
} from '@lifang/engine';
import { citations, type Day, qualify } from '@lifang/policy';
import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { unitInScope } from '../authorisation/scope.ts';
import type { RequestContext } from '../context/request.ts';
import { read } from '../context/tenancy.ts';
import { ownerOf } from '../duties/board.ts';
import { isNumberKey, type Page, type PageInput, readCursor, toPage } from '../pagination.ts';
import { unitWithin } from '../residences/within.ts';
import { type AmountReceipt, amountReceipt } from './receipt.ts';

export interface ListEntitlements extends PageInput {
  /** The day asked about; today when absent. */
  readonly asOf?: Day | undefined;
  readonly rule?: string | undefined;
  readonly clause?: string | undefined;
  readonly unitId?: Id<'unit'> | undefined;
  /** The unit and everything below it. */
  readonly withinId?: Id<'unit'> | undefined;
}

/** What a unit is entitled to, or must have, by a formula on a day, and how that was found. */
export interface Entitlement extends AmountReceipt {
  unit: { id: Id<'unit'>; name: string };
  /** Who is paid; null where nobody is. */
  paidTo: { id: Id<'unit'>; name: string } | null;
  /** The entry that paid it; null while none has. */
  paid: { entryId: Id<'entry'>; amount: number; on: Day } | null;
}

const id = <T>() => z.custom<T>(value => typeof value === 'string');
const rowSchema = z.object({
  ord: z.coerce.number(),
  unitId: id<Id<'unit'>>(),
  name: z.string(),
  payeeId: id<Id<'unit'>>().nullable(),
  payeeName: z.string().nullable(),
  entryId: id<Id<'entry'>>().nullable(),
  amount: z.coerce.number().nullable(),
  paidOn: z.string().nullable(),
  figures: figuresSchema,
});
type Row = z.infer<typeof rowSchema>;

/** What formulas give for the units they are about, as of a day: one flight, worked out exactly. */
export async function listEntitlements(
  ctx: RequestContext,
  input: ListEntitlements,
): Promise<Page<Entitlement>> {
  const asOf = input.asOf ?? ctx.today;
  const after = readCursor(input.cursor, [isNumberKey, isId]);
  const { answers, tenancy } = await read(ctx, 'entitlements.list', (db, { configuration }) => [
    rows(db, pageOf(ctx, asked(configuration, input, asOf), { ...input, asOf }, after), rowSchema),
  ]);
  const { configuration } = tenancy;
  const formulas = activeFormulas(configuration);
  return toPage(
    answers[0],
    input.limit,
    row => [String(row.ord), row.unitId],
    row => toEntitlement(row, ctx, configuration, formulas[row.ord], asOf),
  );
}

function asked(config: Configuration, { rule, clause }: ListEntitlements, asOf: Day): ActiveFormula[] {
  return activeFormulas(config).filter(
    active =>
      active.from <= asOf &&
      asOf <= active.to &&
      (rule === undefined || rule === active.rule) &&
      (clause === undefined || citations(active.formula.cites).includes(clause)),
  );
}

function pageOf(
  ctx: RequestContext,
  formulas: readonly ActiveFormula[],
  input: ListEntitlements & { readonly asOf: Day },
  after: readonly string[] | null,
): SQL {
  const { tenantId } = ctx.credential;
  const { asOf, unitId, withinId } = input;
  const given = formulas.map(({ ord, rule, enabled, formula }) => {
    const { start, end, counted } = formulaDays(formula, asOf);
    const { slug } = enabled.policy;
    const payee = formula.paidTo === null ? null : qualify(slug, formula.paidTo);
    return { ord, rule, kind: qualify(slug, formula.of), payee, starts_on: start, ends_on: end, counted };
  });
  const figures = formulas.map(
    active =>
      sql`when ${active.ord} then ${figuresOf(active, {
        tenantId,
        unitId: sql`about.unit_id`,
        data: sql`about.data`,
        counted: sql`about.counted`,
        start: sql`about.starts_on`,
        end: sql`about.ends_on`,
      })}`,
  );
  const looked =
    figures.length === 0 ? sql`'{}'::jsonb` : sql`case about.ord ${sql.join(figures, sql` `)} end`;
  return sql`
    with page as materialized (
      select f.*, u.id as unit_id, u.name, u.data
      from jsonb_to_recordset(${json(given)})
        as f(ord integer, rule text, kind text, payee text, starts_on date, ends_on date, counted date)
      join units u on u.tenant_id = ${tenantId} and u.kind = f.kind and ${asOf}::date between u.valid_from and u.valid_to
      where ${unitInScope(ctx, sql`u.id`)}
        ${unitId === undefined ? sql`` : sql`and u.id = ${unitId}`}
        ${withinId === undefined ? sql`` : sql`and ${unitWithin(ctx, sql`u.id`, withinId, asOf)}`}
        ${after === null ? sql`` : sql`and (f.ord, u.id) > (${after[0]}::integer, ${after[1]}::uuid)`}
      order by f.ord, u.id limit ${input.limit + 1}
    )
    select about.ord, about.unit_id as "unitId", about.name, owner.id as "payeeId", owner.name as "payeeName",
      e.id as "entryId", e.amount, e.occurred_on as "paidOn", ${looked} as figures
    from page about
    ${ownerOf(ctx, sql`about.unit_id`, sql`about.payee`, sql`${asOf}::date`)}
    left join entries e on e.tenant_id = ${tenantId} and e.rule = about.rule and e.entitled_id = about.unit_id
      and e.period_start = about.starts_on and e.status = 'kept' and e.occurred_on <= ${asOf}::date
    order by about.ord, about.unit_id`;
}

function toEntitlement(
  row: Row,
  ctx: RequestContext,
  config: Configuration,
  active: ActiveFormula | undefined,
  asOf: Day,
): Entitlement {
  if (active === undefined) throw new Error('an entitlement is one of a formula that is enabled');
  const { unitId, name, payeeId, payeeName, entryId, amount, paidOn } = row;
  const days = formulaDays(active.formula, asOf);
  return {
    ...amountReceipt(ctx.language, config, active, row.figures, { asOf, days }),
    unit: { id: unitId, name },
    paidTo: payeeId === null || payeeName === null ? null : { id: payeeId, name: payeeName },
    paid: entryId === null || amount === null || paidOn === null ? null : { entryId, amount, on: paidOn },
  };
}
