import type { Socket } from 'node:net';
import { drizzle, type PgRemoteDatabase } from 'drizzle-orm/pg-proxy';
import postgres from 'postgres';
import { OnePassDialect } from './dialect.ts';
import { failInsteadOfRepeating, isOfTheLine, notYetSent } from './driver-faults.ts';
import type { Address } from './node-socket.ts';
import { wireValues } from './wire-values.ts';

/** Drizzle over one connection. Queries are sent when they are executed, in that order, without waiting for one another. */
export type Db = PgRemoteDatabase;

/** One database connection, used by one transaction at a time. */
export interface Connection {
  readonly db: Db;
  /** How many queries of `db` have been handed to the driver so far; whoever needs an order waits for it to grow. */
  handed(): number;
  /** Sends statements without parameters, several at once, by the simple protocol. */
  simple(text: string): Promise<readonly Record<string, unknown>[][]>;
  /** Ends a transaction; rejects when the database undid what should have been kept. */
  conclude(how: 'commit' | 'rollback'): Promise<void>;
  /** Whether another transaction may use it: false once the socket is gone, or it has been used enough. */
  usable(): boolean;
  end(): Promise<void>;
}

export interface ConnectionOptions {
  readonly url: string;
  /**
   * Whether statements keep a name on the connection, so that the next use costs one flight instead of two. Off behind a
   * transaction-mode pooler that does not follow names.
   */
  readonly prepare: boolean;
  /** Called with the text of every statement sent, and its parameters if it has any; tests read it. */
  readonly onStatement?: (text: string, parameters?: readonly (string | null)[]) => void;
  /** Opens the socket; the driver does when absent. Aborted when the connection is given up. */
  readonly socket?: (address: Address, signal: AbortSignal) => Promise<Socket>;
}

/** The socket is gone; whether a commit that was under way has been kept is not known. */
export class ConnectionLost extends Error {
  /** SQLSTATE connection_failure. */
  readonly code = '08006';

  constructor(options?: ErrorOptions) {
    super('the connection to the database was lost', options);
    this.name = 'ConnectionLost';
  }
}

const TRANSPARENT_TYPES = [
  16, 17, 20, 114, 1082, 1083, 1114, 1115, 1182, 1184, 1185, 1186, 1231, 1700, 3802,
] as const;

/** Statements a connection remembers before it is replaced, lest the server's memory for their plans grow for ever. */
const MANY_STATEMENTS = 2000;

/** How long a connection may take to give its first answer. */
const CONNECT_SECONDS = 15;

type Query<T> = Promise<T> & { execute(): Promise<T>; cancel(): void };

/**
 * The one file that knows the driver, with `driver-faults.ts`. It keeps its faults from us: a value it cannot serialise
 * hangs the connection, so values are checked before they are handed over; it turns dates and JSON into objects and back,
 * losing what it does not know, so they pass as text; `.unsafe()` forgets its plan, so every statement is prepared by name;
 * what it sends between a socket's error and its close is never answered, and what it still holds is sent over a new socket,
 * outside the transaction, so a connection is given up with its socket.
 */
export function connect(options: ConnectionOptions): Connection {
  const { socket } = options;
  const pending = new Map<Query<unknown>, (error: Error) => void>();
  let lost: ConnectionLost | undefined;
  const gone = Promise.withResolvers<void>();
  const givenUp = new AbortController();
  const lose = (cause?: unknown) => {
    lost ??= new ConnectionLost(cause === undefined ? undefined : { cause });
    const given = [...pending];
    pending.clear();
    gone.resolve();
    givenUp.abort();
    for (const [query, reject] of given) {
      if (notYetSent(query)) query.cancel();
      reject(lost);
    }
  };
  const sql = postgres(options.url, {
    max: 1,
    prepare: options.prepare,
    fetch_types: false,
    idle_timeout: 0,
    // The driver would end a connection of that age between two flights of a transaction.
    max_lifetime: null,
    connect_timeout: CONNECT_SECONDS,
    onnotice: () => {},
    onclose: () => lose(),
    connection: { application_name: 'lifang' },
    ...(socket === undefined ? {} : { socket: (address: Address) => socket(address, givenUp.signal) }),
  });
  for (const oid of TRANSPARENT_TYPES) {
    sql.options.serializers[oid] = (value: unknown) => value;
    sql.options.parsers[oid] = (value: unknown) => value;
  }
  const texts = new Set<string>();
  let handed = 0;
  let answered = false;
  let deadline: NodeJS.Timeout | undefined;

  /** The driver tries for ever to reach a server that hangs up without a word, so the first answer has a deadline. */
  const awaitFirstAnswer = () => {
    if (answered || deadline !== undefined) return;
    deadline = setTimeout(
      () => lose(new Error(`no answer within ${CONNECT_SECONDS} s`)),
      CONNECT_SECONDS * 1000,
    );
  };
  const settled = (query: Query<unknown>) => {
    pending.delete(query);
    answered = true;
    clearTimeout(deadline);
  };
  const send = <T>(query: Query<T>): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      pending.set(query, reject);
      awaitFirstAnswer();
      failInsteadOfRepeating(query, error => {
        settled(query);
        reject(error);
      });
      query.execute().then(
        answer => {
          settled(query);
          resolve(answer);
        },
        (error: unknown) => {
          settled(query);
          if (!isOfTheLine(error)) return reject(error);
          lose(error);
          reject(lost);
        },
      );
    });
  const refuseIfLost = () => {
    if (lost !== undefined) throw lost;
  };

  const query = async (text: string, values: readonly unknown[], method: 'all' | 'execute') => {
    refuseIfLost();
    const parameters = wireValues(values);
    options.onStatement?.(text, parameters);
    texts.add(text);
    const sent = sql.unsafe(text, parameters, { prepare: options.prepare });
    handed++;
    return { rows: [...(await send<readonly unknown[]>(method === 'execute' ? sent : sent.values()))] };
  };
  const db = drizzle(query, {}, () => new OnePassDialect());
  return {
    db,
    handed: () => handed,
    async simple(text) {
      refuseIfLost();
      options.onStatement?.(text);
      const results = await send<readonly unknown[]>(sql.unsafe(text).simple());
      // One statement answers with its rows, several with a list of such answers.
      return isNested(results) ? results.map(rows => [...rows]) : [rowsOf(results)];
    },
    async conclude(how) {
      refuseIfLost();
      options.onStatement?.(how);
      const { command } = await send(sql.unsafe(how).simple());
      if (command !== how.toUpperCase()) {
        throw new Error('the database undid the transaction: a statement of it had failed');
      }
    },
    usable: () => lost === undefined && texts.size < MANY_STATEMENTS,
    async end() {
      clearTimeout(deadline);
      // What is lost has nobody to say good-bye to, and the driver would wait for an answer.
      if (lost === undefined) await Promise.race([sql.end({ timeout: 5 }), gone.promise]);
    },
  };
}

function isNested(results: readonly unknown[]): results is readonly (readonly Record<string, unknown>[])[] {
  return Array.isArray(results[0]);
}

function rowsOf(results: readonly unknown[]): Record<string, unknown>[] {
  return results.filter((row): row is Record<string, unknown> => typeof row === 'object' && row !== null);
}
