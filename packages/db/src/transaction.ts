import { type SQL, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Connection, Db } from './connection.ts';
import type { Pool } from './pool.ts';

/** Anything that can be sent: a Drizzle query, or `rows()` over hand-written SQL. */
export interface Statement {
  // biome-ignore lint/suspicious/noExplicitAny: Drizzle's builders take placeholder values that we never use.
  execute(...args: any[]): Promise<unknown>;
}

/** What a list of statements answers, in order. */
export type Answers<S extends readonly Statement[]> = {
  -readonly [K in keyof S]: Awaited<ReturnType<S[K]['execute']>>;
};

/**
 * A transaction that counts its flights. `ask` sends all its statements at once and waits once; `finish` does the same and
 * commits in the same flight. Statements of one flight cannot depend on each other's answers, only on each other's effects.
 */
export interface Tx {
  ask<const S extends readonly Statement[]>(statements: (db: Db) => S): Promise<Answers<S>>;
  finish<const S extends readonly Statement[]>(statements: (db: Db) => S): Promise<Answers<S>>;
}

export interface TransactionOptions {
  /** Simple-protocol SQL that enters a tenant and answers one row with one JSON column. */
  readonly enter: string;
  /** Undo everything at the end: the transaction was only asked what would happen. */
  readonly dryRun?: boolean;
}

/** Hand-written SQL whose rows are checked against a schema. */
export function rows<T>(db: Db, statement: SQL, schema: z.ZodType<T>): { execute(): Promise<T[]> } {
  return {
    async execute() {
      const found: unknown[] = await db.execute(statement);
      return found.map(row => schema.parse(row));
    },
  };
}

/** Hand-written SQL whose rows nobody needs. */
export function run(db: Db, statement: SQL): { execute(): Promise<void> } {
  return {
    async execute() {
      await db.execute(statement);
    },
  };
}

/** A statement that does nothing: for a place in a flight that has nothing to do this time. */
export const nothing = { execute: () => Promise.resolve() };

/** Several statements as one place in a flight. */
export function each(statements: readonly Statement[]): {
  readonly parts: readonly Statement[];
  execute(): Promise<void>;
} {
  return {
    parts: statements,
    async execute() {
      await settle(statements.map(statement => statement.execute()));
    },
  };
}

/**
 * Runs the body in one transaction that begins by entering a tenant, in the flight of its first `ask` or `finish`.
 * Without `finish` nothing is kept.
 *
 * @param entered receives what the entry function answered, before the answers of the first flight are returned.
 */
export async function transact<T>(
  pool: Pool,
  options: TransactionOptions,
  entered: (answer: unknown) => void,
  body: (tx: Tx) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await pool.use(connection => once(connection, options, entered, body));
    } catch (error) {
      // Nothing was kept. A migration has changed what connections have prepared; new ones have nothing prepared.
      if (!hasStalePlan(error) || attempt === ATTEMPTS) throw error;
      pool.renew();
    }
  }
}

const ATTEMPTS = 3;

async function once<T>(
  connection: Connection,
  options: TransactionOptions,
  entered: (answer: unknown) => void,
  body: (tx: Tx) => Promise<T>,
): Promise<T> {
  const state: State = { begun: false, over: false, ended: false };
  const end = options.dryRun ? 'rollback' : 'commit';
  const tx: Tx = {
    ask: statements => flight(connection, options, state, entered, statements, null),
    finish: statements => flight(connection, options, state, entered, statements, end),
  };
  try {
    return await body(tx);
  } finally {
    state.over = true;
    if (state.begun && !state.ended) await connection.conclude('rollback').catch(() => {});
  }
}

interface State {
  begun: boolean;
  /** No more statements are taken. */
  over: boolean;
  /** The database has been told how it ends. */
  ended: boolean;
}

async function flight<const S extends readonly Statement[]>(
  connection: Connection,
  options: TransactionOptions,
  state: State,
  entered: (answer: unknown) => void,
  statements: (db: Db) => S,
  end: 'commit' | 'rollback' | null,
): Promise<Answers<S>> {
  if (state.over) throw new Error('the transaction is over');
  // Until this flight is answered nothing else may follow; after a failure nothing can.
  state.over = true;
  const sent: Promise<unknown>[] = [];
  const first = !state.begun;
  state.begun = true;
  const entering = first ? quiet(connection.simple(`begin; ${options.enter}`)) : null;
  if (entering !== null) sent.push(entering);
  const asked: Promise<unknown>[] = [];
  let complete = true;
  for (const statement of statements(connection.db)) {
    const { answer, reached } = await handOver(connection, statement);
    asked.push(answer);
    complete &&= reached;
  }
  sent.push(...asked);
  if (end !== null) {
    state.ended = true;
    // A statement that could not even be sent has not failed the transaction, so the database would commit the others.
    sent.push(connection.conclude(complete ? end : 'rollback'));
  }
  await settle(sent);
  if (entering !== null) entered(entryAnswer(await entering));
  state.over = end !== null;
  // The tuple's types follow from the statements; the array has the same length and order.
  return (await Promise.all(asked)) as Answers<S>;
}

/**
 * Starts a statement and waits until the driver has it, not until it is answered. Drizzle's builders take different
 * numbers of microtasks to get there, so that without waiting a COMMIT overtakes the statement written before it.
 */
async function handOver(
  connection: Connection,
  statement: Statement,
): Promise<{ answer: Promise<unknown>; reached: boolean }> {
  if ('parts' in statement && Array.isArray(statement.parts)) {
    const answers: Promise<unknown>[] = [];
    let all = true;
    for (const part of statement.parts) {
      const { answer, reached } = await handOver(connection, part);
      answers.push(answer);
      all &&= reached;
    }
    return { answer: quiet(settle(answers)), reached: all };
  }
  const before = connection.handed();
  const outcome = { settled: false, failed: false };
  const answer = quiet(statement.execute());
  answer.then(
    () => Object.assign(outcome, { settled: true }),
    () => Object.assign(outcome, { settled: true, failed: true }),
  );
  for (let turns = 0; connection.handed() === before && !outcome.settled; turns++) {
    if (turns === MANY_TURNS) throw new Error('a statement waits for something other than the driver');
    await null;
  }
  return { answer, reached: connection.handed() > before || !outcome.failed };
}

/** Drizzle takes about ten microtasks to reach the driver; a statement that never does would hold up the whole process. */
const MANY_TURNS = 10_000;

/** A promise that is waited for later is not an unhandled rejection now. */
function quiet<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  return promise;
}

/** Waits for all, then throws what went wrong first rather than "current transaction is aborted". */
async function settle(sent: readonly Promise<unknown>[]): Promise<void> {
  const outcomes = await Promise.allSettled(sent);
  const failures = outcomes.flatMap(outcome => (outcome.status === 'rejected' ? [outcome.reason] : []));
  if (failures.length === 0) return;
  throw failures.find(reason => sqlState(reason) !== '25P02') ?? failures[0];
}

function entryAnswer(results: readonly Record<string, unknown>[][]): unknown {
  const row = results.flat().find(candidate => 'entered' in candidate);
  return row?.entered;
}

const STALE_PLAN = new Set(['FetchPreparedStatement', 'RevalidateCachedQuery', 'transformAssignedExpr']);

/** Whether a statement failed only because its table is not as it was when the connection prepared it. */
function hasStalePlan(error: unknown): boolean {
  for (let at: unknown = error; typeof at === 'object' && at !== null; at = 'cause' in at ? at.cause : null) {
    if ('routine' in at && typeof at.routine === 'string' && STALE_PLAN.has(at.routine)) return true;
  }
  return false;
}

/** The SQLSTATE of a database error, wherever Drizzle wrapped it. */
export function sqlState(error: unknown): string | null {
  for (let at: unknown = error; typeof at === 'object' && at !== null; at = 'cause' in at ? at.cause : null) {
    if ('code' in at && typeof at.code === 'string' && /^[0-9A-Z]{5}$/.test(at.code)) return at.code;
  }
  return null;
}

/** The name of the constraint a database error is about. */
export function violatedConstraint(error: unknown): string | null {
  for (let at: unknown = error; typeof at === 'object' && at !== null; at = 'cause' in at ? at.cause : null) {
    if ('constraint_name' in at && typeof at.constraint_name === 'string') return at.constraint_name;
  }
  return null;
}

/** A list as one parameter: arrays travel as JSON text, since the driver cannot serialise them without extra trips. */
export function uuids(ids: readonly string[]): SQL {
  return sql`${`{${ids.join(',')}}`}::uuid[]`;
}

/**
 * Whether an id is one of some: the right side of a comparison. Of one id the planner knows that it is one; a list it takes
 * for ten.
 */
export function oneOf(ids: readonly string[]): SQL {
  const [one] = ids;
  return one !== undefined && ids.length === 1 ? sql`= ${one}::uuid` : sql`= any (${uuids(ids)})`;
}

/** A list of texts as one parameter. */
export function texts(values: readonly string[]): SQL {
  return sql`${`{${values.map(value => `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`).join(',')}}`}::text[]`;
}

/** JSON as one parameter. */
export function json(value: unknown): SQL {
  return sql`${JSON.stringify(value)}::jsonb`;
}
