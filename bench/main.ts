import os from 'node:os';
import process from 'node:process';
import { startTestApi } from '@lifang/api/testing';
import { testDatabase } from '@lifang/db/testing';
import postgres from 'postgres';
import { Lifecycle } from '../scripts/lib/lifecycle.ts';
import { explain, progress } from '../scripts/lib/progress.ts';
import { startTestDatabase } from '../scripts/lib/test-database.ts';
import { measureStartup, type Startup } from '../scripts/startup/measure.ts';
import { type Boards, boards } from './boards.ts';
import { CLOCK } from './clock.ts';
import { type Contest, contest } from './contest.ts';
import { type RunningHome, startHome } from './home.ts';
import { OPERATIONS } from './operations.ts';
import { type Options, readOptions } from './options.ts';
import { findPgbench, howToGetPgbench } from './pgbench.ts';
import { report, writeReport } from './report.ts';
import { openWorld, settle, type World } from './world.ts';

// What starting costs is measured with so many policies, each so many times.
const POLICIES = [1, 10, 50, 200];
const STARTS = 5;

const lifecycle = new Lifecycle(130);
const load = os.loadavg();
let code = 0;
try {
  await bench(readOptions());
} catch (error) {
  console.error(explain(error));
  code = 1;
}
await lifecycle.exit(code);

async function bench(options: Options): Promise<void> {
  const pgbench = findPgbench();
  if (pgbench === undefined) {
    progress(`${howToGetPgbench} The bare statements are sent by the driver instead.`);
  }
  // Durable, as in production: a commit waits for the disk for everybody alike.
  const { folder, env } = await startTestDatabase(lifecycle, false);
  Object.assign(process.env, env);
  const worlds = await openWorlds(options);

  const homes: RunningHome[] = [];
  for (const name of options.homes) {
    const home = await startHome(name, folder, options.profile);
    lifecycle.onStop(`the home on ${name}`, home.stop);
    homes.push(home);
  }
  const { connections, seconds, rounds } = options;
  const arena = {
    folder,
    runtimeUrl: testDatabase().runtimeUrl,
    pgbench,
    homes,
    connections,
    seconds,
    rounds,
  };
  const contests: Contest[] = [];
  for (const [world, operation] of pairs(worlds, options)) {
    progress(`${operation.name}, ${world.people} people`);
    const found = await contest(world, operation, arena);
    for (const { home, perSecond, fraction } of found.standings) {
      progress(
        `  ${home}: ${Math.round(perSecond)}/s, ${Math.round(fraction * 100)} % of the bare statements`,
      );
    }
    contests.push(found);
  }

  const [home] = homes;
  const asked: Boards[] = [];
  if (options.parts.includes('boards') && home !== undefined) {
    for (const world of worlds) {
      progress(`boards, ${world.people} people`);
      asked.push(await boards(world, home));
    }
  }
  const startups = options.parts.includes('startup') ? await startUp() : [];
  const text = report({
    options,
    bare: pgbench === undefined ? "a loop over the application's driver" : 'pgbench',
    postgres: await postgresVersion(),
    load,
    contests,
    boards: asked,
    startups,
  });
  console.log(`\n${text}`);
  if (options.write) writeReport(text);
}

async function openWorlds({ people }: Options): Promise<World[]> {
  const { runtimeUrl } = testDatabase();
  // Opening the periods of a million at once takes longer than a request may.
  const api = await startTestApi({ clock: CLOCK, runtimeUrl: `${runtimeUrl}?statement_timeout=0` });
  try {
    const worlds: World[] = [];
    for (const size of people) {
      progress(`a tenant of ${size} people`);
      worlds.push(await openWorld(api, size));
    }
    await settle();
    return worlds;
  } finally {
    await api.stop();
  }
}

/** An aggregate looks at everybody: of larger tenants it is asked one at a time, among the boards. */
function pairs(worlds: readonly World[], { only, parts }: Options) {
  if (!parts.includes('operations')) return [];
  return worlds.flatMap((world, size) =>
    OPERATIONS.filter(
      ({ name }) => (only.length === 0 || only.includes(name)) && (size === 0 || name !== 'aggregate'),
    ).map(operation => [world, operation] as const),
  );
}

async function startUp(): Promise<Startup[]> {
  const nowhere = { runtimeUrl: 'postgres://nobody:nothing@127.0.0.1:1/none', masterKey: '0'.repeat(64) };
  const startups: Startup[] = [];
  for (const policies of POLICIES) {
    progress(`start-up with ${policies} policies`);
    startups.push(await measureStartup(policies, STARTS, nowhere));
  }
  return startups;
}

async function postgresVersion(): Promise<string> {
  const sql = postgres(testDatabase().superuserUrl, { max: 1 });
  try {
    const [row] = await sql<{ server_version: string }[]>`show server_version`;
    return row?.server_version ?? 'unknown';
  } finally {
    await sql.end();
  }
}
