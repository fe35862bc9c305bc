import type { Policy } from '../policy.ts';
import { type Check, type Finding, finding } from './finding.ts';
import { dutyAt } from './parts.ts';

/** A duty asks for at least one, hopes for more than it demands, and allows what it hopes for. */
export const checkNeeds: Check<Policy> = policy =>
  policy.duties.flatMap(duty => {
    const found: Finding[] = [];
    const { least, target, most } = duty.need;
    if (!Number.isSafeInteger(least) || least < 1) {
      found.push(
        finding(
          'need-least',
          dutyAt(duty),
          '最低次数须为不小于 1 的整数',
          'must ask for at least one, in whole numbers',
        ),
      );
    }
    if (target !== null && (!Number.isSafeInteger(target) || target <= least)) {
      found.push(
        finding(
          'need-target',
          dutyAt(duty),
          '期望次数须为大于最低次数的整数',
          'must hope for more than it demands',
        ),
      );
    }
    if (most !== null && (!Number.isSafeInteger(most) || most < Math.max(least, target ?? 0))) {
      found.push(
        finding(
          'need-most',
          dutyAt(duty),
          '上限须为不小于最低次数和期望次数的整数',
          'must allow at least what it demands and hopes for',
        ),
      );
    }
    return found;
  });
