import { type Consequence, citations, type Requirement } from '@lifang/policy';
import type { Configuration } from '../configuration.ts';
import { type ActiveLimit, limitsOn } from './active.ts';
import type { JudgedAct } from './acts.ts';
import { evaluate, type Shortfall } from './evaluate.ts';

/** A requirement of a limit that the act does not meet. */
export interface Missing {
  readonly name: string;
  readonly requirement: Requirement;
  readonly shortfall: Shortfall;
}

/** A limit that the act breaks, and what follows. */
export interface Breach {
  /** `<slug>.<name>`. */
  readonly rule: string;
  readonly clauses: readonly string[];
  readonly consequence: Consequence;
  readonly missing: readonly Missing[];
}

/** Judges an act by every limit on its kind that binds on its day. Undetermined requirements break nothing. */
export function judge(config: Configuration, act: JudgedAct, counts: ReadonlyMap<string, number>): Breach[] {
  return limitsOn(config, act.act, act.kind)
    .filter(active => active.from <= act.on && act.on <= active.to)
    .flatMap(active => {
      const missing = missingIn(config, active, act, counts);
      if (missing.length === 0) return [];
      const { limit } = active;
      return [{ rule: active.rule, clauses: citations(limit.cites), consequence: limit.otherwise, missing }];
    });
}

function missingIn(
  config: Configuration,
  active: ActiveLimit,
  act: JudgedAct,
  counts: ReadonlyMap<string, number>,
): Missing[] {
  const ground = { config, slug: active.enabled.policy.slug, day: act.on, counts };
  return Object.entries(active.limit.requirements).flatMap(([name, requirement]) => {
    const { truth, shortfall } = evaluate(requirement.must, ground);
    return truth === false ? [{ name, requirement, shortfall }] : [];
  });
}
