import { type Db, type Id, rows, schema, transact } from '@lifang/db';
import type { Configuration } from '@lifang/engine';
import { OPEN_END } from '@lifang/policy';
import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { App } from '../context/app.ts';
import type { RequestContext } from '../context/request.ts';
import { systemContext } from '../context/system.ts';
import { inTenant } from '../context/tenancy.ts';
import { write } from '../context/write.ts';
import { taskFailed } from '../errors/task-failure.ts';
import { applyConfiguration } from './apply.ts';

const { policyEnablements } = schema;
const tenantSchema = z.object({ id: z.custom<Id<'tenant'>>(value => typeof value === 'string') });
const adopted = new WeakSet<App>();

/**
 * Takes every tenant on to the encodings that are installed: after an upgrade, the lists and duties that follow from a changed
 * policy are derived and counted anew. Once in the life of a process, and again as long as a tenant's failed.
 */
export async function adoptEncodings(app: App): Promise<void> {
  if (adopted.has(app)) return;
  const [tenants] = await transact(
    app.pool,
    { enter: 'select 1' },
    () => {},
    tx => tx.finish(db => [rows(db, sql`select id from tenants_to_open(${OPEN_END})`, tenantSchema)]),
  );
  let failed = false;
  for (const { id } of tenants) {
    try {
      await adoptIn(systemContext(app, id));
    } catch (error) {
      failed = true;
      taskFailed(app, 'adopt-encodings', id, error);
    }
  }
  if (!failed) adopted.add(app);
}

async function adoptIn(ctx: RequestContext): Promise<void> {
  const { tenantId } = ctx.credential;
  const look = (db: Db) =>
    db
      .select({ slug: policyEnablements.slug, encoding: policyEnablements.encoding })
      .from(policyEnablements)
      .where(eq(policyEnablements.tenantId, tenantId));
  const behind = await inTenant(
    ctx,
    'policies.enable',
    { lock: 'none', dryRun: false },
    async ({ tx, tenancy }) => {
      const [stored] = await tx.finish(db => [look(db)]);
      return outdated(tenancy.configuration, stored).length > 0;
    },
  );
  if (!behind) return;
  await write(
    ctx,
    'policies.enable',
    async ({ tenancy: { configuration }, ask, commit }) => {
      const [stored] = await ask(db => [look(db)]);
      const changed = outdated(configuration, stored);
      const encodings = Object.fromEntries(changed.map(({ policy: { slug, encoding } }) => [slug, encoding]));
      return commit(null, { noun: 'policy', targetId: null, detail: { encodings } }, db =>
        changed.flatMap(({ policy }) => [
          db
            .update(policyEnablements)
            .set({ encoding: policy.encoding, version: sql`${policyEnablements.version} + 1` })
            .where(and(eq(policyEnablements.tenantId, tenantId), eq(policyEnablements.slug, policy.slug))),
          ...applyConfiguration(db, tenantId, configuration, policy, ctx.today),
        ]),
      );
    },
    'change',
  );
}

/** The policies of which the tenant was counted under another encoding than the installed one. */
function outdated(
  { policies }: Configuration,
  stored: readonly { readonly slug: string; readonly encoding: string }[],
): Configuration['policies'] {
  return policies.filter(
    ({ policy }) => stored.find(({ slug }) => slug === policy.slug)?.encoding !== policy.encoding,
  );
}
