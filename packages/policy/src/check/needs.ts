import type { Policy } from '../policy.ts';
import { type Check, type Finding, finding } from './finding.ts';
import { dutyAt } from './parts.ts';

/** A duty asks for at least one, and hopes for more than it demands. */
export const checkNeeds: Check<Policy> = policy =>
  policy.duties.flatMap(duty => {
    const found: Finding[] = [];
    const { least, target } = duty.need;
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
    return found;
  });
