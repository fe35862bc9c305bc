import { heldIn } from '../kinds/position.ts';
import type { Policy } from '../policy.ts';
import type { Duty } from '../rules/duty.ts';
import { isDay } from '../time/day.ts';
import type { NamedDay } from '../time/named-day.ts';
import { type Check, type Finding, finding } from './finding.ts';
import { dutyAt } from './parts.ts';
import { untermed } from './span.ts';
import { standsBelow } from './unit-tree.ts';

/** Only a standing can be without a gap, and only a duty that is always owed looks at one. */
function standing(duty: Duty): Finding[] {
  const at = dutyAt(duty);
  if ((duty.when.form === 'always') !== (duty.standing !== null)) {
    return [
      finding(
        'always-a-standing',
        at,
        'always 须以任职等持续状态为凭据,其他时间形式须以发生的事项为凭据',
        '`always` goes with a standing such as `held(…)`, and every other schedule with what happens',
      ),
    ];
  }
  if (duty.standing === null) return [];
  const { position, link } = duty.standing;
  const { unit } = duty.subjects;
  const place = heldIn(position);
  const fits = unit !== null && (place === unit || (link === 'within' && standsBelow(place, unit)));
  return fits
    ? []
    : [
        finding(
          'standing-elsewhere',
          at,
          `“${position.name}”不设在本责任的对象`,
          `"${position.name}" is not held in its subjects`,
        ),
      ];
}

/** Of two days of which one waits for a setting, nobody can say which is the earlier. */
function runsWrong(from: NamedDay, to: NamedDay): boolean {
  const stated = [from, to].filter(day => typeof day === 'string');
  return !stated.every(isDay) || (typeof from === 'string' && typeof to === 'string' && from > to);
}

/** A choice whose term nobody wrote would leave the day undetermined for good. */
function choices(duty: Duty): Finding[] {
  const { when } = duty;
  const named = when.form === 'by' ? [when.day] : when.form === 'in-window' ? [when.from, when.to] : [];
  return named.flatMap(day => (day === null ? [] : untermed(day, dutyAt(duty))));
}

function days(duty: Duty): Finding[] {
  const { when } = duty;
  if (when.form === 'by' && typeof when.day === 'string' && !isDay(when.day)) {
    return [
      finding('schedule-day', dutyAt(duty), '期限不是真实日期', 'is owed by a day that does not exist'),
    ];
  }
  if (when.form === 'in-window' && runsWrong(when.from, when.to)) {
    return [
      finding('schedule-day', dutyAt(duty), '时间窗口的首尾日期有误', 'has a window whose days are wrong'),
    ];
  }
  return [];
}

/** What is done once is asked for once, and of a standing there is a least number at any time and nothing else. */
function once(duty: Duty): Finding[] {
  const { least, target, most } = duty.need;
  const { form } = duty.when;
  const single = (least === 1 || form === 'always') && target === null && most === null;
  return !['since-last', 'always'].includes(form) || single
    ? []
    : [
        finding(
          'need-once',
          dutyAt(duty),
          '这种时间形式每次只要求一次',
          'asks for more than one, which its schedule has no room for',
        ),
      ];
}

/** A schedule fits what its duty asks for. */
export const checkSchedules: Check<Policy> = policy =>
  policy.duties.flatMap(duty => [...standing(duty), ...days(duty), ...choices(duty), ...once(duty)]);
