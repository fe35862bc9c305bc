import process from 'node:process';
import { parseArgs } from 'node:util';
import { loadDemo } from './demo.ts';
import { announce } from './lib/announce.ts';
import { claim } from './lib/claim.ts';
import { type Database, openDatabase } from './lib/database.ts';
import { demoTenants, writeDemoFile } from './lib/demo-file.ts';
import type { Home, HomeOptions } from './lib/home.ts';
import { Lifecycle } from './lib/lifecycle.ts';
import { dataFolder } from './lib/paths.ts';
import { demandPort, portFrom } from './lib/ports.ts';
import { Processes } from './lib/processes.ts';
import { explain, PlainError, progress } from './lib/progress.ts';
import { operatorKey, type Secrets, secretsOf } from './lib/secrets.ts';
import { untilAnswering } from './lib/until-answering.ts';

const PASSED_ON = ['LIFANG_REQUESTS_PER_MINUTE', 'LIFANG_LOGINS_PER_MINUTE', 'LIFANG_ADDRESS_HEADER'];

const { values } = parseArgs({ options: { home: { type: 'string', default: 'worker' } } });
const lifecycle = new Lifecycle();

try {
  await start();
} catch (error) {
  if (!lifecycle.stopping) console.error(`lifang: ${explain(error)}`);
  await lifecycle.exit(lifecycle.stopping ? 0 : 1);
}

async function start(): Promise<void> {
  const folder = dataFolder();
  const host = process.env.HOST || '127.0.0.1';
  const port = portFrom(process.env.PORT, 8787);
  claim(folder, lifecycle);
  await new Processes(folder).end('workerd', 'SIGTERM');
  await demandPort(port, host);

  const secrets = secretsOf(folder);
  const database = await databaseOf(folder, secrets);
  const home = await serve({
    dataFolder: folder,
    runtimeUrl: database.runtimeUrl,
    masterKey: secrets.masterKey,
    clock: process.env.LIFANG_CLOCK || undefined,
    settings: settings(),
    host,
    port,
  });
  lifecycle.onStop('the server', home.stop);
  await untilAnswering(home.url);

  const operator = { apiKey: operatorKey(secrets) };
  let tenants = demoTenants(folder, database.ownerUrl);
  if (tenants.length === 0 && process.env.LIFANG_DEMO !== 'none' && !process.env.LIFANG_RUNTIME_URL) {
    progress('Loading the demonstration');
    tenants = await loadDemo({ baseUrl: home.url, operatorKey: operator.apiKey, log: progress });
  }
  writeDemoFile(folder, { url: home.url, databaseUrl: database.ownerUrl, operator, tenants });
  announce(home.url, folder, tenants);
}

/** With the runtime role's URL nothing is installed: `migrate` has done that, and no superuser is needed to serve. */
async function databaseOf(folder: string, secrets: Secrets): Promise<Database> {
  const runtimeUrl = process.env.LIFANG_RUNTIME_URL;
  if (!runtimeUrl) return openDatabase(folder, secrets, lifecycle);
  if (process.env.DATABASE_URL) throw new PlainError('Set DATABASE_URL or LIFANG_RUNTIME_URL, not both.');
  return { ownerUrl: runtimeUrl, runtimeUrl };
}

/** What the environment says of the installation and the runtime cannot read there. */
function settings(): Record<string, string> {
  return Object.fromEntries(
    PASSED_ON.flatMap(name => (process.env[name] ? [[name, process.env[name]]] : [])),
  );
}

async function serve(options: HomeOptions): Promise<Home> {
  if (values.home === 'node') {
    progress('Starting the app on Node');
    const { serveOnNode } = await import('./lib/node-home.ts');
    return serveOnNode(options);
  }
  progress('Bundling the Worker and starting workerd');
  const { serveWorker } = await import('./lib/worker-home.ts');
  return serveWorker(options);
}
