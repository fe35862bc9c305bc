import { keepingPool, transact } from '@lifang/db';
import { z } from 'zod';

const sessionSchema = z.object({ pid: z.number(), tenant: z.string(), actor: z.string(), scope: z.string() });

/** What a transaction that has entered nothing finds on the session it is given. */
export async function sessionOf(url: string): Promise<z.infer<typeof sessionSchema>> {
  const pool = keepingPool({ url, prepare: false, size: 1 });
  let found: unknown;
  try {
    const enter = `select jsonb_build_object('pid', pg_backend_pid(),
      'tenant', coalesce(current_setting('app.tenant_id', true), ''),
      'actor', coalesce(current_setting('app.actor_id', true), ''),
      'scope', coalesce(current_setting('app.scope', true), '')) as entered`;
    await transact(
      pool,
      { enter },
      answer => {
        found = answer;
      },
      tx => tx.finish(() => []),
    );
  } finally {
    await pool.end();
  }
  return sessionSchema.parse(JSON.parse(z.string().parse(found)));
}
