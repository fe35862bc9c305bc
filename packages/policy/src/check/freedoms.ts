import type { Policy } from '../policy.ts';
import { type Duty, happeningsOf } from '../rules/duty.ts';
import type { Freedom, Unruled } from '../rules/freedom.ts';
import type { Limit } from '../rules/limit.ts';
import type { ActSelection } from '../selections/act-selection.ts';
import { kindOf } from '../selections/happening.ts';
import { selectionsOf } from './conditions.ts';
import { type Check, type Finding, finding, type Where } from './finding.ts';
import { dutyAt, limitAt } from './parts.ts';

/** What counts how many there are, or how large one is. */
const COUNTS: ReadonlySet<ActSelection['selects']> = new Set(['members', 'groups-there', 'opened-this-year']);

/** A duty asks for something unless it only shows what was done. */
const asksFor = (duty: Duty, kind: Unruled): boolean =>
  duty.when.form !== 'freely' && happeningsOf(duty).some(happening => kindOf(happening) === kind);

const bounds = (limit: Limit, kind: Unruled): boolean =>
  [...limit.on.kinds].some(judged => judged === kind) &&
  selectionsOf(limit).some(({ selects }) => COUNTS.has(selects));

function rulesMade(policy: Policy, { leaves }: Freedom): Where[] {
  return leaves.flatMap(kind => [
    ...policy.duties.filter(duty => asksFor(duty, kind)).map(dutyAt),
    ...policy.limits.filter(limit => bounds(limit, kind)).map(limitAt),
  ]);
}

/** A freedom is somebody's, and what the text leaves without a rule is left without one. */
export const checkFreedoms: Check<Policy> = policy =>
  policy.freedoms.flatMap((freedom): Finding[] => {
    const where: Where = { part: 'freedom', name: freedom.name };
    const nobody =
      freedom.of.length > 0
        ? []
        : [finding('freedom-of-nobody', where, '没有写明是谁的', 'does not say whose it is')];
    const nothing =
      freedom.form === 'permitted' || freedom.leaves.length > 0
        ? []
        : [finding('leaves-nothing', where, '没有写明不作规定的是什么', 'does not say what it leaves')];
    const ruled = rulesMade(policy, freedom).map(rule =>
      finding(
        'regulated-all-the-same',
        where,
        `写明不作规定,但规则“${rule.name}”对它提出了数量、规模或期限要求`,
        `is left without a rule, but ${rule.part} "${rule.name}" asks for a number, a size or a day`,
      ),
    );
    return [...nobody, ...nothing, ...ruled];
  });
