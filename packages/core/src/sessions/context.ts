import type { Id } from '@lifang/db';
import { literal, type Tx, transact } from '@lifang/db';
import type { App } from '../context/app.ts';
import { type Entered, parseEntered } from '../context/entered.ts';
import { problemOf } from '../errors/database.ts';

/** A login: nobody yet, in a tenant that is only named. */
export interface LoginContext {
  readonly app: App;
  readonly requestId: string;
  readonly now: string;
}

/** Which tenant a slug names. */
export async function tenantNamed(ctx: LoginContext, slug: string): Promise<Id<'tenant'> | null> {
  let found: unknown;
  await guarded(() =>
    transact(
      ctx.app.pool,
      { enter: `select tenant_by_slug(${literal(slug)}) as entered` },
      answer => {
        found = answer;
      },
      tx => tx.finish(() => []),
    ),
  );
  return isTenantId(found) ? found : null;
}

/** Runs a body inside a tenant before anybody is known there. Policies and settings play no part in it. */
export async function beforeLogin<T>(
  ctx: LoginContext,
  tenantId: Id<'tenant'>,
  body: (tx: Tx, entered: () => Entered) => Promise<T>,
): Promise<T> {
  const known = ctx.app.configurations.get(tenantId)?.version ?? 0;
  let entered: Entered | undefined;
  return guarded(() =>
    transact(
      ctx.app.pool,
      {
        enter: `select enter_system(${literal(tenantId)}::uuid, ${literal(known)}, false, false) as entered`,
      },
      answer => {
        entered = parseEntered(answer);
      },
      tx =>
        body(tx, () => {
          if (entered === undefined) throw new Error('nothing is known before the first flight');
          return entered;
        }),
    ),
  );
}

async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw problemOf(error);
  }
}

function isTenantId(value: unknown): value is Id<'tenant'> {
  return typeof value === 'string' && value !== '';
}
