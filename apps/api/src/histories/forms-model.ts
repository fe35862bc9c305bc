import { addDays, type Day, daysBetween, OPEN_END, periodsBetween } from '@lifang/policy';
import type { Stretch } from './model.ts';

/** Somebody holds a post in one of two blocks. */
interface Post extends Stretch {
  readonly person: number;
  readonly block: 0 | 1;
}

/** Something that happened in a community of two blocks with a building group in each. */
type Happened =
  | { readonly what: 'meeting'; on: Day; invited: readonly number[] }
  | { readonly what: 'training'; on: Day }
  | { readonly what: 'activity'; on: Day; readonly group: 0 | 1 }
  | { readonly what: 'check'; on: Day; readonly block: 0 | 1 };

/** All that has been said of one community, as plainly as it can be written down. */
export interface CommunityHistory {
  readonly posts: Map<string, Post>;
  readonly happened: Map<string, Happened>;
}

export interface Expected {
  readonly status: string;
  readonly done: number;
}

const within = ({ from, to }: Stretch, day: Day): boolean => from <= day && day <= to;
const statusOf = (done: number, least: number, due: Day, asOf: Day): string =>
  done >= least ? 'compliant' : due < asOf ? 'overdue' : 'due';

function of<W extends Happened['what']>(
  history: CommunityHistory,
  what: W,
  asOf: Day,
): Extract<Happened, { what: W }>[] {
  return [...history.happened.values()].filter(
    (one): one is Extract<Happened, { what: W }> => one.what === what && one.on <= asOf,
  );
}

/** Whether a meeting reached every block in which anybody held the post on its day. */
function reachesAll(
  { posts }: CommunityHistory,
  meeting: { on: Day; invited: readonly number[] },
  asOf: Day,
) {
  return ([0, 1] as const).every(block => {
    const holders = [...posts.values()].filter(
      post => post.block === block && post.from <= asOf && within(post, meeting.on),
    );
    return holders.length === 0 || holders.some(({ person }) => meeting.invited.includes(person));
  });
}

/** The monthly meeting, by month. */
export function expectedMeetings(
  history: CommunityHistory,
  binding: Day,
  asOf: Day,
): Record<string, Expected> {
  const counted = of(history, 'meeting', asOf).filter(meeting => reachesAll(history, meeting, asOf));
  return byPeriod('month', binding, asOf, (start, end) => {
    const done = new Set(counted.map(({ on }) => on).filter(day => start <= day && day <= end)).size;
    return { status: statusOf(done, 1, end, asOf), done };
  });
}

/** Every building group active in the month: how many of the two are. */
export function expectedActivity(
  history: CommunityHistory,
  binding: Day,
  asOf: Day,
): Record<string, Expected> {
  const activities = of(history, 'activity', asOf);
  return byPeriod('month', binding, asOf, (start, end) => {
    const active = activities.filter(({ on }) => start <= on && on <= end).map(({ group }) => group);
    const done = new Set(active).size;
    return { status: statusOf(done, 2, end, asOf), done };
  });
}

/** A training a year, counted by days. */
export function expectedTraining(
  history: CommunityHistory,
  binding: Day,
  asOf: Day,
): Record<string, Expected> {
  const days = of(history, 'training', asOf).map(({ on }) => on);
  return byPeriod('year', binding, asOf, (start, end) => {
    const done = new Set(days.filter(day => start <= day && day <= end)).size;
    return { status: statusOf(done, 1, end, asOf), done };
  });
}

/** Whether the first block has a leader, stretch by stretch, by the first day of each. */
export function expectedLeader(
  { posts }: CommunityHistory,
  binding: Day,
  asOf: Day,
): Record<string, Expected> {
  const seen = [...posts.values()].filter(({ block, from }) => block === 0 && from <= asOf);
  const stretches: Record<string, Expected> = {};
  let before: boolean | null = null;
  for (const day of daysOf(binding, asOf)) {
    const held = seen.some(post => within(post, day));
    if (held !== before)
      stretches[day] = held ? { status: 'compliant', done: 1 } : { status: 'overdue', done: 0 };
    before = held;
  }
  return stretches;
}

/** Fire checks of the first block, each due thirty days after the one before. */
export function expectedChecks(history: CommunityHistory, binding: Day, asOf: Day): Record<string, Expected> {
  const checks = of(history, 'check', asOf).filter(({ block, on }) => block === 0 && on >= binding);
  const marks = [...new Set([binding, ...checks.map(({ on }) => on)])].sort();
  return Object.fromEntries(
    marks.map((mark, index) => {
      const done = index < marks.length - 1 ? 1 : 0;
      return [mark, { status: statusOf(done, 1, addDays(mark, 30), asOf), done }];
    }),
  );
}

function byPeriod(
  cadence: 'month' | 'year',
  binding: Day,
  asOf: Day,
  expected: (start: Day, end: Day) => Expected,
): Record<string, Expected> {
  const periods = periodsBetween(cadence, binding, asOf).filter(({ start }) => start >= binding);
  return Object.fromEntries(periods.map(({ key, start, end }) => [key, expected(start, end)]));
}

function daysOf(start: Day, end: Day): Day[] {
  return Array.from({ length: Math.max(daysBetween(start, end) + 1, 0) }, (_, index) =>
    addDays(start, index),
  );
}

export const FOR_GOOD = OPEN_END;
