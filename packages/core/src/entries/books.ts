import { type Id, isId, json, rows } from '@lifang/db';
import { type Configuration, say } from '@lifang/engine';
import { type Day, qualify } from '@lifang/policy';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { unitInScope } from '../authorisation/scope.ts';
import type { RequestContext } from '../context/request.ts';
import { read } from '../context/tenancy.ts';
import { isNumberKey, type Page, type PageInput, readCursor, toPage } from '../pagination.ts';
import { unitWithin } from '../residences/within.ts';

export interface ListBooks extends PageInput {
  readonly kind?: string | undefined;
  readonly withinId?: Id<'unit'> | undefined;
  /** Up to the end of this day; today when absent. */
  readonly asOf?: Day | undefined;
}

/** The book a unit keeps of a fund: what went in, what went out, and what is left, in whole fen. */
export interface Book {
  kind: string;
  title: string;
  unit: { id: Id<'unit'>; name: string };
  granted: number;
  received: number;
  spent: number;
  givenOn: number;
  balance: number;
}

const amount = z.coerce.number();
const rowSchema = z.object({
  ord: z.coerce.number(),
  unitId: z.custom<Id<'unit'>>(value => typeof value === 'string'),
  name: z.string(),
  granted: amount,
  received: amount,
  spent: amount,
  givenOn: amount,
});

function fundsOf(config: Configuration, kind: string | undefined) {
  return config.policies
    .flatMap(({ policy }) =>
      policy.funds.map(fund => ({ fund, slug: policy.slug, id: qualify(policy.slug, fund) })),
    )
    .map((each, ord) => ({ ...each, ord }))
    .filter(({ id }) => kind === undefined || id === kind);
}

/** The books of every unit that keeps any, each its own, as of a day: one flight. */
export async function listBooks(ctx: RequestContext, input: ListBooks): Promise<Page<Book>> {
  const { tenantId } = ctx.credential;
  const asOf = input.asOf ?? ctx.today;
  const { withinId } = input;
  const after = readCursor(input.cursor, [isNumberKey, isId]);
  const { answers, tenancy } = await read(ctx, 'books.list', (db, { configuration }) => {
    const given = fundsOf(configuration, input.kind).map(({ ord, id, fund, slug }) => ({
      ord,
      fund: id,
      keeper: qualify(slug, fund.keptBy),
    }));
    return [
      rows(
        db,
        sql`with page as materialized (
              select f.ord, f.fund, u.id, u.name
              from jsonb_to_recordset(${json(given)}) as f(ord integer, fund text, keeper text)
              join units u on u.tenant_id = ${tenantId} and u.kind = f.keeper and ${asOf}::date between u.valid_from and u.valid_to
              where ${unitInScope(ctx, sql`u.id`)}
                ${withinId === undefined ? sql`` : sql`and ${unitWithin(ctx, sql`u.id`, withinId, asOf)}`}
                ${after === null ? sql`` : sql`and (f.ord, u.id) > (${after[0]}::integer, ${after[1]}::uuid)`}
              order by f.ord, u.id limit ${input.limit + 1}
            )
            select p.ord, p.id as "unitId", p.name, own.granted, own.spent, own.given_on as "givenOn", coalesce(got.received, 0) as received
            from page p
            cross join lateral (
              select coalesce(sum(e.amount) filter (where e.flow = 'budget'), 0) as granted,
                coalesce(sum(e.amount) filter (where e.flow = 'spending'), 0) as spent,
                coalesce(sum(e.amount) filter (where e.flow = 'allocation'), 0) as given_on
              from entries e
              where e.tenant_id = ${tenantId} and e.unit_id = p.id and e.kind = p.fund and e.status = 'kept' and e.occurred_on <= ${asOf}::date
            ) own
            cross join lateral (
              select sum(e.amount) as received from entries e
              where e.tenant_id = ${tenantId} and e.to_unit_id = p.id and e.kind = p.fund and e.status = 'kept' and e.occurred_on <= ${asOf}::date
            ) got
            order by p.ord, p.id`,
        rowSchema,
      ),
    ];
  });
  const funds = fundsOf(tenancy.configuration, input.kind);
  return toPage(
    answers[0],
    input.limit,
    row => [String(row.ord), row.unitId],
    ({ ord, unitId, name, granted, received, spent, givenOn }): Book => {
      const found = funds.find(each => each.ord === ord);
      if (found === undefined) throw new Error('a book is one of a fund that is enabled');
      return {
        kind: found.id,
        title: say(found.fund, ctx.language),
        unit: { id: unitId, name },
        granted,
        received,
        spent,
        givenOn,
        balance: granted + received - spent - givenOn,
      };
    },
  );
}
