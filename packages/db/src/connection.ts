import { drizzle, type PgRemoteDatabase } from 'drizzle-orm/pg-proxy';
import postgres from 'postgres';

/** Drizzle over one connection. Queries are sent when they are executed, in that order, without waiting for one another. */
export type Db = PgRemoteDatabase;

/** One database connection, used by one transaction at a time. */
export interface Connection {
  readonly db: Db;
  /** How many queries of `db` have been handed to the driver so far; whoever needs an order waits for it to grow. */
  handed(): number;
  /** Sends statements without parameters, several at once, by the simple protocol. */
  simple(text: string): Promise<readonly Record<string, unknown>[][]>;
  end(): Promise<void>;
}

export interface ConnectionOptions {
  readonly url: string;
  /**
   * Whether statements keep a name on the connection, so that the next use costs one flight instead of two. Off behind a
   * transaction-mode pooler that does not follow names.
   */
  readonly prepare: boolean;
  /** Called with the text of every statement sent; tests read it. */
  readonly onStatement?: (text: string) => void;
}

const TRANSPARENT_TYPES = [
  16, 17, 20, 114, 1082, 1083, 1114, 1115, 1182, 1184, 1185, 1186, 1231, 1700, 3802,
] as const;

/**
 * The one file that knows the driver. It keeps three of its faults from us: a value it cannot serialise hangs the
 * connection, so values are checked before they are handed over; it turns dates and JSON into objects and back, losing
 * what it does not know, so they pass as text; and `.unsafe()` forgets its plan, so every statement is prepared by name.
 */
export function connect(options: ConnectionOptions): Connection {
  const sql = postgres(options.url, {
    max: 1,
    prepare: options.prepare,
    fetch_types: false,
    idle_timeout: 0,
    connect_timeout: 15,
    onnotice: () => {},
    connection: { application_name: 'lifang' },
  });
  for (const oid of TRANSPARENT_TYPES) {
    sql.options.serializers[oid] = (value: unknown) => value;
    sql.options.parsers[oid] = (value: unknown) => value;
  }
  let handed = 0;
  const db = drizzle(async (text, values, method) => {
    options.onStatement?.(text);
    const query = sql.unsafe(text, values.map(wireValue), { prepare: options.prepare });
    handed++;
    return method === 'execute'
      ? { rows: [...(await query.execute())] }
      : { rows: [...(await query.values().execute())] };
  });
  return {
    db,
    handed: () => handed,
    async simple(text) {
      options.onStatement?.(text);
      const results = await sql.unsafe(text).simple().execute();
      // One statement answers with its rows, several with a list of such answers.
      return isNested(results) ? results.map(rows => [...rows]) : [[...results]];
    },
    end: () => sql.end({ timeout: 5 }),
  };
}

function isNested(results: unknown): results is readonly (readonly Record<string, unknown>[])[] {
  return Array.isArray(results) && results.length > 0 && Array.isArray(results[0]);
}

function wireValue(value: unknown): string | number | boolean | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') {
    if (value.includes('\0')) throw new TypeError('a text cannot hold NUL');
    return value;
  }
  if (typeof value === 'boolean') return value ? 't' : 'f';
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError('a number must be finite');
    return String(value);
  }
  if (typeof value === 'bigint') return String(value);
  throw new TypeError(`a ${typeof value} cannot be sent to the database`);
}
