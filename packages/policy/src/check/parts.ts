import type { Cites, Named, Wording } from '../names.ts';
import type { Policy } from '../policy.ts';
import type { Duty } from '../rules/duty.ts';
import type { Limit } from '../rules/limit.ts';
import type { Where } from './finding.ts';

/** What every kind, setting and rule has in common. */
type Defined = Named & Wording & { readonly cites: Cites };

/** A kind, setting or rule with the words to name it by. */
export interface Part {
  readonly where: Where;
  readonly defined: Defined;
}

const part = (noun: Where['part'], defined: readonly Defined[]): Part[] =>
  defined.map(one => ({ where: { part: noun, name: one.name }, defined: one }));

/** The kinds a policy lists. */
export function kindParts(policy: Policy): readonly Part[] {
  return [
    ...part('unit', policy.units),
    ...part('position', policy.positions),
    ...part('category', policy.categories),
    ...part('event', policy.events),
    ...part('group', policy.groups),
    ...part('place', policy.places),
    ...part('record', policy.records),
    ...part('award', policy.awards),
    ...part('notice', policy.notices),
    ...part('indicator', policy.indicators),
  ];
}

/** The rules a policy lists. */
export function ruleParts(policy: Policy): readonly Part[] {
  return [
    ...part('duty', policy.duties),
    ...part('limit', policy.limits),
    ...part('criterion', policy.criteria),
  ];
}

/** The settings a policy lists. */
export function settingParts(policy: Policy): readonly Part[] {
  return part('setting', policy.settings);
}

/** Every kind, setting and rule a policy lists. */
export function allParts(policy: Policy): readonly Part[] {
  return [...kindParts(policy), ...settingParts(policy), ...ruleParts(policy)];
}

/** The part of a policy with this name. */
export function partAt(policy: Policy, where: Where): Part | undefined {
  return allParts(policy).find(
    ({ where: { part: noun, name } }) => noun === where.part && name === where.name,
  );
}

export const dutyAt = (duty: Duty): Where => ({ part: 'duty', name: duty.name });
export const limitAt = (limit: Limit): Where => ({ part: 'limit', name: limit.name });
export const policyAt = (policy: Policy): Where => ({ part: 'policy', name: policy.slug });
