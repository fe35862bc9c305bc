import process from 'node:process';
import { claim } from './lib/claim.ts';
import { openDatabase } from './lib/database.ts';
import { Lifecycle } from './lib/lifecycle.ts';
import { dataFolder } from './lib/paths.ts';
import { explain, PlainError } from './lib/progress.ts';
import { secretsOf } from './lib/secrets.ts';

// Installs or upgrades a database of one's own, as its superuser, and ends. `start` does the same with the embedded one.
const lifecycle = new Lifecycle(130);
try {
  if (!process.env.DATABASE_URL)
    throw new PlainError("Set DATABASE_URL to a superuser's URL of your Postgres.");
  const folder = dataFolder();
  claim(folder, lifecycle);
  const { runtimeUrl } = await openDatabase(folder, secretsOf(folder), lifecycle);
  console.log(`\n  LIFANG_RUNTIME_URL=${runtimeUrl}\n`);
  await lifecycle.exit(0);
} catch (error) {
  console.error(`lifang: ${explain(error)}`);
  await lifecycle.exit(1);
}
