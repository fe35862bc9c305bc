import type { Day } from '@lifang/policy';
import type { Configuration } from '../../configuration.ts';
import { evaluate, type Shortfall } from '../evaluate.ts';
import type { Counts } from '../facts.ts';
import type { Watched } from './watched.ts';

/** What is found and what is needed where a requirement is broken on a day. */
export function shortfallOf(
  config: Configuration,
  { active, requirement }: Watched,
  day: Day,
  counts: Counts,
  data: Readonly<Record<string, unknown>>,
): Shortfall {
  const { slug } = active.enabled.policy;
  return evaluate(requirement.must, { config, slug, day, counts, data }).shortfall;
}
