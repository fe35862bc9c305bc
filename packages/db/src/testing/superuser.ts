import postgres, { type Sql } from 'postgres';
import { testDatabase } from './database.ts';

/** A look behind the scenes, past every rule. Never for serving a request. End it in `afterAll`. */
export function superuser(): Sql {
  return postgres(testDatabase().superuserUrl, { max: 1, onnotice: () => {} });
}

/** Runs one statement on the server, outside a transaction. */
export async function asSuperuser(statement: string): Promise<void> {
  const sql = superuser();
  try {
    await sql.unsafe(statement);
  } finally {
    await sql.end();
  }
}
