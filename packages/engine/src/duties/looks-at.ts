import { happeningsOf } from '@lifang/policy';
import type { Configuration } from '../configuration.ts';
import { kindsOf } from './happenings.ts';
import type { ActiveDuty } from './rules.ts';

/** Whether something of a kind that happens may discharge, begin or renew a duty. */
export function looksAt(config: Configuration, { duty, enabled }: ActiveDuty, kind: string): boolean {
  return happeningsOf(duty).some(happening => kindsOf(config, enabled.policy.slug, happening).includes(kind));
}
