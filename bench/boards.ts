import { median } from './contest.ts';
import type { RunningHome } from './home.ts';
import { countRows, type World } from './world.ts';

/** How long boards take, asked one at a time. */
export interface Boards {
  readonly people: number;
  readonly states: number;
  /** Milliseconds, by what is asked. */
  readonly times: Readonly<Record<string, number>>;
}

/** A board is asked so often, or as often as there is time for. */
const TIMES = 7;
const ENOUGH = 20_000;

/** Asks the boards of a tenant, as its administrator and as a worker of one group. */
export async function boards(world: World, home: RunningHome): Promise<Boards> {
  const times: Record<string, number> = {};
  for (const [name, path, key] of questions(world)) times[name] = await time(`${home.url}${path}`, key);
  return { people: world.people, states: await countRows('duty_states', world.tenant.id), times };
}

function questions({ tenant, groupKey, committee }: World): [name: string, path: string, key: string][] {
  const whole = tenant.adminKey;
  return [
    ['what can be done today, a page', '/v1/duties?limit=50', whole],
    ['overdue, a page', '/v1/duties?status=overdue&limit=50', whole],
    ['overdue within a committee', `/v1/duties?status=overdue&limit=50&withinId=${committee}`, whole],
    ['overdue, as a worker of one group', '/v1/duties?status=overdue&limit=50', groupKey],
    ['what could be done on another day', '/v1/duties?limit=50&asOf=2026-01-31', whole],
    ['rates of a month by committee', '/v1/compliance?period=2026-03&level=sample.committee', whole],
    ['rates of all months by group', '/v1/compliance', whole],
    ['rates, as a worker of one group', '/v1/compliance', groupKey],
  ];
}

async function time(url: string, key: string): Promise<number> {
  const taken: number[] = [];
  const from = performance.now();
  do {
    const started = performance.now();
    const answer = await fetch(url, { headers: { authorization: `Bearer ${key}` } });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${text}`);
    taken.push(performance.now() - started);
  } while (taken.length < TIMES && performance.now() - from < ENOUGH);
  return median(taken);
}
