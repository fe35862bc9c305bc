import type { Policy } from '../policy.ts';
import { type Check, finding } from './finding.ts';
import { dutyAt } from './parts.ts';

const READINGS: readonly string[] = ['waive', 'whole'];

/** A setting that decides what a partial period owes offers exactly the readings the engine knows. */
export const checkPartial: Check<Policy> = policy =>
  policy.duties.flatMap(duty => {
    if (duty.when.form !== 'every' || typeof duty.when.partial === 'string') return [];
    const setting = duty.when.partial;
    return setting.choices.every(choice => READINGS.includes(choice.value))
      ? []
      : [
          finding(
            'partial-reading',
            dutyAt(duty),
            `设置“${setting.name}”的选项须为 waive 或 whole`,
            `the setting "${setting.name}" may only offer "waive" and "whole"`,
          ),
        ];
  });
