import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { literal } from '../literal.ts';
import type { Pool } from '../pool.ts';
import { rows, run, transact } from '../transaction.ts';

/** A statement as it was sent. */
export interface SentStatement {
  readonly text: string;
  readonly parameters: readonly (string | null)[];
}

/** What the planner makes of a statement. */
export interface Explained {
  /** Tables that are read from end to end. */
  readonly scanned: readonly string[];
  /** Blocks touched. */
  readonly blocks: number;
  /** The most rows that one node read and threw away. */
  readonly discarded: number;
}

const planSchema = z.object({
  'Node Type': z.string(),
  'Relation Name': z.string().optional(),
  'Rows Removed by Filter': z.number().optional(),
  'Actual Loops': z.number().optional(),
  'Shared Hit Blocks': z.number().optional(),
  'Shared Read Blocks': z.number().optional(),
  get Plans() {
    return z.array(planSchema).optional();
  },
});
type Plan = z.infer<typeof planSchema>;

const answerSchema = z.object({
  'QUERY PLAN': z
    .preprocess(
      value => (typeof value === 'string' ? JSON.parse(value) : value),
      z.array(z.object({ Plan: planSchema })),
    )
    .transform(([explained]) => explained?.Plan),
});

let prepared = 0;

/** Runs a statement under EXPLAIN, entered and planned as it was sent. Nothing of it is kept. */
export async function explain(pool: Pool, enter: string, statement: SentStatement): Promise<Explained> {
  const { text, parameters } = statement;
  const name = `explained_${prepared++}`;
  const given =
    parameters.length === 0 ? '' : `(${parameters.map(parameter => literal(parameter)).join(', ')})`;
  const [, [found]] = await transact(
    pool,
    { enter, dryRun: true },
    () => {},
    tx =>
      tx.finish(db => [
        run(db, sql.raw(`prepare ${name} as ${text}`)),
        rows(
          db,
          sql.raw(`explain (analyze, timing off, buffers, format json) execute ${name}${given}`),
          answerSchema,
        ),
        run(db, sql.raw(`deallocate ${name}`)),
      ]),
  );
  const plan = found?.['QUERY PLAN'];
  if (plan === undefined) throw new Error('EXPLAIN answered no plan');
  const nodes = all(plan);
  return {
    scanned: nodes.flatMap(node =>
      node['Node Type'] === 'Seq Scan' &&
      node['Relation Name'] !== undefined &&
      (node['Actual Loops'] ?? 0) > 0
        ? [node['Relation Name']]
        : [],
    ),
    blocks: (plan['Shared Hit Blocks'] ?? 0) + (plan['Shared Read Blocks'] ?? 0),
    discarded: Math.max(
      ...nodes.map(node => (node['Rows Removed by Filter'] ?? 0) * (node['Actual Loops'] ?? 1)),
    ),
  };
}

function all(plan: Plan): Plan[] {
  return [plan, ...(plan.Plans ?? []).flatMap(all)];
}
