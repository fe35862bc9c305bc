import { type Db, type Id, json, rows } from '@lifang/db';
import { type Configuration, findFundKind, say } from '@lifang/engine';
import { citations, type Day, type Flow, qualify } from '@lifang/policy';
import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Language } from '../context/request.ts';
import { Problem } from '../errors/problem.ts';

/** What an entry moves, as it is about to stand. */
interface Move {
  readonly flow: Flow;
  readonly amount: number;
  readonly on: Day;
  readonly unitId: Id<'unit'>;
  readonly toUnitId: Id<'unit'> | null;
}

/** A book that would be overdrawn: by how much at the worst, and on which day first. */
export interface Overdrawn {
  readonly unitName: string;
  readonly on: Day;
  readonly balance: bigint;
}

const rowSchema = z.object({ unitName: z.string(), on: z.string(), balance: z.string() });

/** Whether what leaves a book of the fund must be in it. */
export function isCovered(config: Configuration, kind: string): boolean {
  return (findFundKind(config, kind)?.definition.covered ?? null) !== null;
}

/** Every fund of which no more leaves a book than is in it. */
export const coveredFunds = (config: Configuration): string[] =>
  config.policies.flatMap(({ policy: { slug, funds } }) =>
    funds.filter(({ covered }) => covered !== null).map(fund => qualify(slug, fund)),
  );

/** What an entry puts into each book, or takes out of it. */
function netsOf({ flow, amount, on, unitId, toUnitId }: Move) {
  const own = { unit_id: unitId, day: on, net: flow === 'budget' ? amount : -amount };
  return toUnitId === null ? [own] : [own, { unit_id: toUnitId, day: on, net: amount }];
}

/**
 * The book that a change would leave overdrawn on any day on which it was not as low before, looked at once the books are locked. An entry
 * of yesterday can so be refused for what was spent today.
 *
 * @param move what will stand; null where an entry is taken back.
 * @param except the entry that changes, and counts only for what was before.
 */
export function overdrawn(
  db: Db,
  tenantId: Id<'tenant'>,
  fund: { readonly kind: SQL | string; readonly books: SQL },
  move: Move | null,
  except: Id<'entry'> | null,
) {
  const kept = sql`e.tenant_id = ${tenantId} and e.kind = ${fund.kind} and e.status = 'kept'`;
  const will = (net: SQL) => sql`case when e.id is distinct from ${except}::uuid then ${net} else 0 end`;
  const own = sql`case when e.flow = 'budget' then e.amount else -e.amount end`;
  const found = rows(
    db,
    sql`select u.name as "unitName", b.day as "on", b.will::text as balance
        from (
          select m.unit_id, m.day,
            sum(sum(m.was)) over (partition by m.unit_id order by m.day) as was,
            sum(sum(m.will)) over (partition by m.unit_id order by m.day) as will
          from (
            select e.unit_id, e.occurred_on as day, ${own} as was, ${will(own)} as will
            from entries e where ${kept} and e.unit_id in (${fund.books})
            union all
            select e.to_unit_id, e.occurred_on, e.amount, ${will(sql`e.amount`)}
            from entries e where ${kept} and e.to_unit_id in (${fund.books})
            union all
            select n.unit_id, n.day, 0, n.net
            from jsonb_to_recordset(${json(move === null ? [] : netsOf(move))}) as n(unit_id uuid, day date, net bigint)
          ) m group by m.unit_id, m.day
        ) b
        join units u on u.tenant_id = ${tenantId} and u.id = b.unit_id
        where b.will < 0 and b.will < b.was
        order by b.will, b.day limit 1`,
    rowSchema,
  );
  return {
    async execute(): Promise<Overdrawn | null> {
      const [row] = await found.execute();
      return row === undefined ? null : { ...row, balance: BigInt(row.balance) };
    },
  };
}

/** Nothing to look at: the fund may be overdrawn. */
export const notLooked = { execute: (): Promise<Overdrawn | null> => Promise.resolve(null) };

/** Refuses what would take more out of a book than there is in it, on that day or on any day since. */
export function expectCovered(
  language: Language,
  config: Configuration,
  kind: string,
  found: Overdrawn | null,
): void {
  const fund = findFundKind(config, kind)?.definition;
  if (found === null || fund === undefined || fund.covered === null) return;
  const { unitName, on, balance } = found;
  const title = say(fund, language);
  throw new Problem('refused-by-rule', {
    refusals: [
      {
        rule: kind,
        clauses: citations(fund.covered),
        requirement: 'covered',
        has: balance.toString(),
        needs: '0',
        next:
          language === 'en'
            ? `${title} of ${unitName} would lack ${-balance} fen on ${on}: enter first what was granted, or take out less`
            : `${unitName}的${title}在${on}将缺${-balance}分：先登记拨入，或减少支出`,
      },
    ],
  });
}
