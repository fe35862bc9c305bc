import process from 'node:process';
import { Lifecycle } from './lib/lifecycle.ts';
import { run } from './lib/run.ts';
import { startTestDatabase } from './lib/test-database.ts';

// `pnpm policy …`: the author's commands. Only examples need a database; it is gone when they have been played.
const args = process.argv.slice(2);
const cli = 'apps/cli/src/main.ts';

if (args[0] === 'test' && process.env.LIFANG_TEST_DATABASE_URL === undefined) {
  const lifecycle = new Lifecycle(130);
  try {
    const { env } = await startTestDatabase(lifecycle, true);
    process.exitCode = await run(cli, args, env);
  } finally {
    await lifecycle.stop();
  }
} else {
  process.exitCode = await run(cli, args);
}
