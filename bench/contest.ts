import { setTimeout as sleep } from 'node:timers/promises';
import { Processes } from '../scripts/lib/processes.ts';
import { type Captured, capture } from './capture.ts';
import { runDriverLoop } from './driver-loop.ts';
import { generate } from './generate.ts';
import type { RunningHome } from './home.ts';
import { type Measured, peopleAsked } from './operations.ts';
import type { HomeName } from './options.ts';
import { runPgbench, scriptOf } from './pgbench.ts';
import { usedBy } from './processor.ts';
import type { World } from './world.ts';

/** Where a contest takes place. */
export interface Arena {
  readonly folder: string;
  readonly runtimeUrl: string;
  /** Null where it is not installed: the driver's loop then stands in for it. */
  readonly pgbench: string | undefined;
  readonly homes: readonly RunningHome[];
  readonly connections: number;
  readonly seconds: number;
  readonly rounds: number;
}

/** One home in one operation. */
interface Standing {
  readonly home: HomeName;
  readonly perSecond: number;
  /** Its rate over that of the bare statements just before, the median of all rounds. */
  readonly fraction: number;
  /** Milliseconds of processor time of the home and of the database, for one request. */
  readonly homeTime: number | null;
  readonly databaseTime: number | null;
  readonly p50: number;
  readonly p99: number;
  readonly wrong: number;
}

export interface Contest {
  readonly operation: string;
  readonly people: number;
  readonly flights: number;
  /** Transactions a second of the bare statements, and milliseconds of the database's processor time for one. */
  readonly bare: { readonly perSecond: number; readonly databaseTime: number | null };
  readonly standings: readonly Standing[];
}

interface Turn {
  readonly requests: number;
  readonly perSecond: number;
  readonly databaseTime: number | null;
}

/** Lets the bare statements and every home take turns at one operation, so that what else the machine does weighs on all alike. */
export async function contest(world: World, operation: Measured, arena: Arena): Promise<Contest> {
  const captured = await capture(world, operation);
  const bare: Turn[] = [];
  const turns = new Map<HomeName, HomeTurn[]>(arena.homes.map(({ name }) => [name, []]));
  for (const home of arena.homes) await serve(home, world, operation, arena, 1);
  for (let round = 0; round < arena.rounds; round++) {
    const without = await database(arena, start => runBare(captured, world, arena, start));
    bare.push(without);
    for (const home of arena.homes) {
      const turn = await serve(home, world, operation, arena, arena.seconds);
      turns.get(home.name)?.push({ ...turn, fraction: turn.perSecond / without.perSecond });
    }
  }
  return {
    operation: operation.name,
    people: world.people,
    flights: captured.onTheWire,
    bare: {
      perSecond: median(bare.map(turn => turn.perSecond)),
      databaseTime: medianKnown(bare.map(turn => turn.databaseTime)),
    },
    standings: [...turns].map(([home, all]) => ({
      home,
      perSecond: median(all.map(turn => turn.perSecond)),
      fraction: median(all.map(turn => turn.fraction)),
      homeTime: medianKnown(all.map(turn => turn.homeTime)),
      databaseTime: medianKnown(all.map(turn => turn.databaseTime)),
      p50: median(all.map(turn => turn.p50)),
      p99: median(all.map(turn => turn.p99)),
      wrong: all.reduce((sum, turn) => sum + turn.wrong, 0),
    })),
  };
}

async function runBare(captured: Captured, world: World, arena: Arena, start: () => void) {
  const people = peopleAsked(world);
  const { pgbench, runtimeUrl: url, connections, seconds, folder } = arena;
  if (pgbench === undefined) return runDriverLoop(captured, { url, people, connections, seconds });
  return runPgbench(pgbench, scriptOf(captured, people), { folder, url, connections, seconds }, start);
}

type HomeTurn = Turn & Omit<Standing, 'home' | 'perSecond' | 'databaseTime'>;

async function serve(
  home: RunningHome,
  world: World,
  operation: Measured,
  arena: Arena,
  seconds: number,
): Promise<Omit<HomeTurn, 'fraction'>> {
  const before = home.used();
  const { databaseTime, perSecond, requests, p50, p99, wrong } = await database(arena, () =>
    generate({
      url: home.url,
      key: world.tenant.adminKey,
      operation: operation.name,
      people: peopleAsked(world),
      connections: arena.connections,
      seconds,
    }),
  );
  return {
    perSecond,
    requests,
    p50,
    p99,
    wrong,
    databaseTime,
    homeTime: each(before, home.used(), requests),
  };
}

/** Adds what one request took of the database's processor time, counted from the start or from when the turn says so. */
async function database<T extends { readonly requests: number }>(
  { folder }: Arena,
  turn: (start: () => void) => Promise<T>,
): Promise<T & { databaseTime: number | null }> {
  const pid = new Processes(folder).running('postgres')?.pid;
  const used = () => (pid === undefined ? null : usedBy(pid));
  let before = used();
  const done = await turn(() => {
    before = used();
  });
  // What a backend used is its server's only when it has been seen to end.
  await sleep(500);
  return { ...done, databaseTime: each(before, used(), done.requests) };
}

function each(before: number | null, after: number | null, requests: number): number | null {
  return before === null || after === null || requests === 0 ? null : (after - before) / requests;
}

/** The middle one; of two the lower. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}

function medianKnown(values: readonly (number | null)[]): number | null {
  const known = values.filter(value => value !== null);
  return known.length === 0 ? null : median(known);
}
