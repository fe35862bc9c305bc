import type { Day, DemonstrationFiles } from '@lifang/policy';
import { firstDay } from './calendar.ts';
import { filesOf } from './files.ts';
import { gather } from './gatherings.ts';
import { enterLists } from './lists.ts';
import { organise, unitsFrom } from './organisation.ts';
import { appoint } from './posts.ts';
import { Random } from './random.ts';
import { Registry, settle } from './residents.ts';
import { visitAll } from './visits.ts';

const SEED = 20130218;

/** An invented zone with fourteen months of visits and meetings that end today; the same for the same day. */
export function generate(today: Day): DemonstrationFiles {
  const random = new Random(SEED);
  const first = firstDay(today);
  const days = { since: unitsFrom(first), first, today };
  const { units, blocks } = organise(random);
  const registry = new Registry(random);
  const households = settle(random, blocks, registry, days);
  enterLists(random, registry.people, households, days);
  const posts = appoint(random, blocks, registry, days);
  const visits = visitAll(random, households, posts, days);
  return filesOf({
    units,
    unitsFrom: days.since,
    people: registry.people,
    appointments: posts.all,
    visits,
    gatherings: gather(random, blocks, posts, days),
  });
}
