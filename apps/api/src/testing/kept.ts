import { type Db, type Id, keepingPool, schema, transact } from '@lifang/db';
import { testDatabase } from '@lifang/db/testing';
import { type Configuration, recompute } from '@lifang/engine';
import { catalogue } from '@lifang/policies';
import { type Day, OPEN_END, PUBLISHED_YEARS } from '@lifang/policy';

/** What is kept of duties in a village, and what recounting everybody from the data would keep. */
export async function keptAndRecounted(
  tenantId: Id<'tenant'>,
  today: Day,
): Promise<readonly (readonly unknown[])[]> {
  const policy = await catalogue.sample?.load();
  if (policy === undefined) throw new Error('the sample is not installed');
  const config: Configuration = {
    version: 1,
    policies: [{ policy, from: '2025-01-01', to: OPEN_END }],
    settings: [{ name: 'sample.very-elderly-min-age', from: '2025-01-01', to: OPEN_END, value: 80 }],
    calendar: PUBLISHED_YEARS,
  };
  const pool = keepingPool({ url: testDatabase().runtimeUrl, prepare: true, size: 1 });
  try {
    const enter = `select enter_system('${tenantId}'::uuid, 0, true, true) as entered`;
    return await transact(
      pool,
      { enter, dryRun: true },
      () => {},
      async tx => {
        const { dutyStates } = schema;
        const kept = (db: Db) =>
          db.select().from(dutyStates).orderBy(dutyStates.rule, dutyStates.subjectId, dutyStates.startsOn);
        const [before] = await tx.ask(db => [kept(db)]);
        const [, after] = await tx.finish(db => [recompute(db, tenantId, config, today, {}), kept(db)]);
        return [before, after];
      },
    );
  } finally {
    await pool.end();
  }
}
