import { type Consequence, clausesOf, consequenceOf, type Requirement } from '@lifang/policy';
import type { Configuration } from '../configuration.ts';
import { type ActiveLimit, binds, limitsJoined, limitsOn } from './active.ts';
import type { JudgedAct } from './acts.ts';
import { evaluate, type Ground, type Shortfall } from './evaluate.ts';
import type { Counts } from './facts.ts';
import { type Mode, selectionsIn } from './selection-key.ts';
import { type Way, waysTo } from './ways.ts';

/** A requirement of a limit that the act does not meet. */
export interface Missing {
  readonly name: string;
  readonly requirement: Requirement;
  readonly clauses: readonly string[];
  readonly shortfall: Shortfall;
  /** The steps of cases by which it could be met. */
  readonly ways: readonly Way[];
}

/** What an act breaks of a limit, and what follows: a limit whose requirements differ in that is broken once for each. */
export interface Breach {
  /** `<slug>.<name>`. */
  readonly rule: string;
  readonly consequence: Consequence;
  readonly missing: readonly Missing[];
}

/**
 * Judges an act by every limit on its kind that binds on its day, and a seat in a group also by what limits on constituting
 * the group could then never be met. Undetermined requirements break nothing.
 */
export function judge(config: Configuration, act: JudgedAct, counts: Counts): Breach[] {
  const joined = act.act === 'appointing' ? limitsJoined(config, act.kind) : [];
  const own = limitsOn(config, act.act, act.kind);
  return [
    ...own.map(active => [active, 'standing'] as const),
    ...joined.map(active => [active, 'joining'] as const),
  ]
    .filter(([active]) => binds(active, act.on))
    .flatMap(([active, mode]) => breachesOf(active, groundOf(config, active, act, counts, mode)));
}

function groundOf(
  config: Configuration,
  { enabled }: ActiveLimit,
  act: JudgedAct,
  counts: Counts,
  mode: Mode,
): Ground {
  const ground = { config, slug: enabled.policy.slug, day: act.on, counts, mode };
  if (act.act === 'appointing') return ground;
  const { data } = act;
  return act.act === 'publishing'
    ? { ...ground, data, shown: { from: act.on, to: act.to } }
    : { ...ground, data };
}

/** Whether a further seat can have to do with it: what rests on settings alone is for whoever constitutes the group. */
const counts = ({ must }: Requirement): boolean => selectionsIn(must).length > 0;

function breachesOf(active: ActiveLimit, ground: Ground): Breach[] {
  const { limit, rule } = active;
  const found = Object.entries(limit.requirements).flatMap(([name, requirement]) => {
    const { truth, shortfall } = evaluate(requirement.must, ground);
    const clauses = clausesOf(limit, requirement);
    const consequence = consequenceOf(limit, requirement);
    if (truth !== false || (ground.mode === 'joining' && !counts(requirement))) return [];
    const ways = waysTo(ground.config, ground.slug, requirement.must);
    return [{ consequence, missing: { name, requirement, clauses, shortfall, ways } }];
  });
  return [...Map.groupBy(found, ({ consequence }) => consequence)].map(([consequence, all]) => ({
    rule,
    consequence,
    missing: all.map(({ missing }) => missing),
  }));
}
