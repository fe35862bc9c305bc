import { count } from '../facts.ts';
import type { GroupKind } from '../kinds/group.ts';
import type { Policy } from '../policy.ts';
import { consequenceOf, type Limit } from '../rules/limit.ts';
import { theAct } from '../selections/act-selection.ts';
import { nameOf, type Range, rangesIn } from './bounds.ts';
import { type Check, type Finding, finding } from './finding.ts';
import { limitAt } from './parts.ts';

const TOTAL = nameOf(count(theAct.members));
const ANYTHING: Range = { least: 0, most: Infinity };

/** How many may sit in a group by what a limit says of each of its seats. */
function bySeats(policy: Policy, group: GroupKind, ranges: ReadonlyMap<string, Range>): Range {
  const seats = policy.positions
    .filter(({ of }) => of === group)
    .map(seat => ranges.get(nameOf(count(theAct.holdersOf(seat)))) ?? ANYTHING);
  return {
    least: seats.reduce((sum, { least }) => sum + least, 0),
    most: seats.reduce((sum, { most }) => sum + most, 0),
  };
}

function faultsOf(policy: Policy, limit: Limit, group: GroupKind): Finding[] {
  const at = limitAt(limit);
  const requirements = Object.values(limit.requirements);
  const every = rangesIn(requirements.map(({ must }) => must));
  const strict = rangesIn(
    requirements
      .filter(requirement => consequenceOf(limit, requirement) === 'refuse')
      .map(({ must }) => must),
  );
  const total = every.get(TOTAL);
  if (total === undefined) return [];
  const asked = bySeats(policy, group, every);
  if (asked.least > total.most || asked.most < total.least) {
    return [
      finding(
        'contradiction',
        at,
        `各席位合计${asked.least}至${asked.most}名,与总数${total.least}至${total.most}名不可能同时满足`,
        `its seats add up to ${asked.least} to ${asked.most}, which is never a total of ${total.least} to ${total.most}`,
      ),
    ];
  }
  const forced = bySeats(policy, group, strict);
  const never = forced.least >= total.least && forced.most <= total.most;
  return never && !strict.has(TOTAL)
    ? [
        finding(
          'override-unreachable',
          at,
          '总数可以说明理由而不合,但不可放宽的席位已使总数不可能不合',
          'the total may be departed from with a reason, but the seats that may not be never let it',
        ),
      ]
    : [];
}

/** What a limit says of the seats of a group agrees with what it says of all of them, and a way out leads somewhere. */
export const checkSeats: Check<Policy> = policy =>
  policy.limits.flatMap(limit =>
    limit.on.act === 'constituting' ? limit.on.kinds.flatMap(group => faultsOf(policy, limit, group)) : [],
  );
