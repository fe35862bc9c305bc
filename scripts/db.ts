import { claim } from './lib/claim.ts';
import { openDatabase } from './lib/database.ts';
import { Lifecycle } from './lib/lifecycle.ts';
import { dataFolder } from './lib/paths.ts';
import { explain } from './lib/progress.ts';
import { secretsOf } from './lib/secrets.ts';

const lifecycle = new Lifecycle();
try {
  const folder = dataFolder();
  claim(folder, lifecycle);
  const { ownerUrl, runtimeUrl } = await openDatabase(folder, secretsOf(folder), lifecycle);
  console.log(`\n  owner    ${ownerUrl}\n  runtime  ${runtimeUrl}\n\n  Ctrl-C stops it.`);
  setInterval(() => {}, 2 ** 30);
} catch (error) {
  console.error(`lifang: ${explain(error)}`);
  await lifecycle.exit(1);
}
