import { type Db, type Id, rows, run } from '@lifang/db';
import type { Day } from '@lifang/policy';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { demandWholeTenant } from '../authorisation/whole-tenant.ts';
import type { RequestContext } from '../context/request.ts';
import { read } from '../context/tenancy.ts';
import { write } from '../context/write.ts';

/** Whether anybody may read what the tenant has in force. */
export interface RegisterState {
  open: boolean;
  /** The day from which it has been open; null while it is closed. */
  since: Day | null;
}

const stateSchema = z.object({ since: z.string().nullable() });
const look = (db: Db, tenantId: Id<'tenant'>) =>
  rows(db, sql`select register_since::text as since from tenants where id = ${tenantId}`, stateSchema);
const toState = (since: Day | null): RegisterState => ({ open: since !== null, since });

/** Reads whether the public register is open. */
export async function readRegisterState(ctx: RequestContext): Promise<RegisterState> {
  const { answers } = await read(ctx, 'public-register.read', db => [look(db, ctx.credential.tenantId)]);
  return toState(answers[0][0]?.since ?? null);
}

/** Opens the public register from today, or closes it at once. What is open already stays open since when it was. */
export function setRegisterState(ctx: RequestContext, { open }: { open: boolean }): Promise<RegisterState> {
  const { tenantId } = ctx.credential;
  return write(
    ctx,
    'public-register.set',
    async ({ entered, ask, commit }) => {
      const [[found]] = await ask(db => [look(db, tenantId)]);
      demandWholeTenant(entered());
      const since = open ? (found?.since ?? ctx.today) : null;
      return commit(toState(since), { noun: 'tenant', targetId: tenantId, detail: { open } }, db => [
        run(db, sql`update tenants set register_since = ${since}::date where id = ${tenantId}`),
      ]);
    },
    'change',
  );
}
