import type { Policy } from '../policy.ts';
import type { InForce } from '../rules/duty.ts';
import { isDay } from '../time/day.ts';
import { type Check, type Finding, finding, type Where } from './finding.ts';
import { dutyAt, limitAt, policyAt } from './parts.ts';

const crossed = (from: string | null | undefined, to: string | null | undefined): boolean =>
  from != null && to != null && from > to;

function rangeOf(policy: Policy, where: Where, range: InForce): Finding[] {
  const { effectiveFrom, effectiveTo } = policy.document;
  if ([range.from, range.to].some(day => day !== undefined && !isDay(day))) {
    return [
      finding(
        'in-force-day',
        where,
        '生效日期不是真实日期',
        'a day it is in force from or to is no real day',
      ),
    ];
  }
  if (crossed(range.from, range.to)) {
    return [finding('in-force-range', where, '生效区间首尾颠倒', 'ends before it begins')];
  }
  const outside = [range.from, range.to].some(
    day => day !== undefined && (day < effectiveFrom || (effectiveTo !== null && day > effectiveTo)),
  );
  return outside
    ? [
        finding(
          'in-force-outside',
          where,
          '生效区间超出文件效力期间',
          'reaches outside the days the document binds',
        ),
      ]
    : [];
}

/** Days are real, ranges run forwards, and no rule binds anybody before or after its document does. */
export const checkInForce: Check<Policy> = policy => {
  const { issuedOn, effectiveFrom, effectiveTo } = policy.document;
  const days = [issuedOn, effectiveFrom, ...(effectiveTo === null ? [] : [effectiveTo])];
  if (!days.every(isDay) || crossed(effectiveFrom, effectiveTo)) {
    return [
      finding(
        'document-days',
        policyAt(policy),
        '文件日期有误',
        'the days of the document are not real or run backwards',
      ),
    ];
  }
  return [
    ...policy.duties.flatMap(duty => rangeOf(policy, dutyAt(duty), duty.inForce)),
    ...policy.criteria.flatMap(({ name, inForce }) => rangeOf(policy, { part: 'criterion', name }, inForce)),
    ...policy.formulas.flatMap(({ name, inForce }) => rangeOf(policy, { part: 'formula', name }, inForce)),
    ...policy.freedoms.flatMap(({ name, inForce }) => rangeOf(policy, { part: 'freedom', name }, inForce)),
    ...policy.limits.flatMap(limit => rangeOf(policy, limitAt(limit), limit.inForce)),
  ];
};
