import process from 'node:process';
import { claim } from './lib/claim.ts';
import { openDatabase } from './lib/database.ts';
import { Lifecycle } from './lib/lifecycle.ts';
import { dataFolder } from './lib/paths.ts';
import { explain, PlainError, progress } from './lib/progress.ts';
import { rewrapTenants } from './lib/rewrap.ts';
import { beginRotation, endRotation, renewOperator, renewRuntime } from './lib/secrets.ts';

const lifecycle = new Lifecycle(130);
try {
  const folder = dataFolder();
  claim(folder, lifecycle);
  await rotate(process.argv[2], folder);
  progress(`Back up ${folder}/secrets.json now`);
  await lifecycle.exit(0);
} catch (error) {
  console.error(`lifang: ${explain(error)}`);
  await lifecycle.exit(1);
}

async function rotate(what: string | undefined, folder: string): Promise<void> {
  switch (what) {
    case 'master':
      return rotateMaster(folder);
    case 'operator':
      // Registering the operator and giving the runtime its password is what opening the database does.
      await openDatabase(folder, renewOperator(folder), lifecycle);
      return;
    case 'runtime': {
      const { runtimeUrl } = await openDatabase(folder, renewRuntime(folder), lifecycle);
      console.log(`\n  LIFANG_RUNTIME_URL=${runtimeUrl}\n`);
      return;
    }
    default:
      throw new PlainError('Say which: rotate-key master, operator or runtime.');
  }
}

/**
 * The new key is on the disk before any tenant is wrapped by it, and the old one until all are: whenever this breaks off, it
 * can be run again.
 */
async function rotateMaster(folder: string): Promise<void> {
  const { secrets, next } = beginRotation(folder);
  const { ownerUrl } = await openDatabase(folder, secrets, lifecycle);
  const tenants = await rewrapTenants(ownerUrl, { from: secrets.masterKey, to: next });
  endRotation(folder);
  progress(`The keys of ${tenants} tenants are wrapped by the new master key`);
}
