import { compareExact, exact, isExact } from '../numbers/exact.ts';
import type { Policy } from '../policy.ts';
import type { Setting } from '../settings.ts';
import { isDay } from '../time/day.ts';
import { isTerm } from '../time/term.ts';
import { type Check, type Finding, finding, type Where } from './finding.ts';

/** Why a value does not fit a setting, or null when it does. */
export function misfit(setting: Setting, value: unknown): { zh: string; en: string } | null {
  const { min, max } = setting;
  const outside = (n: number) => (min !== null && n < min) || (max !== null && n > max);
  const between = { zh: `须在 ${min} 至 ${max} 之间`, en: `must lie between ${min} and ${max}` };
  switch (setting.type) {
    case 'integer':
    case 'money':
      if (typeof value !== 'number' || !Number.isSafeInteger(value)) {
        return setting.type === 'money'
          ? { zh: '须为整数（分）', en: 'must be a whole number of fen' }
          : { zh: '须为整数', en: 'must be a whole number' };
      }
      return outside(value) ? between : null;
    case 'decimal':
    case 'fraction': {
      const exactly = typeof value === 'string' && isExact(value) ? exact(value) : null;
      if (exactly === null || (setting.type === 'decimal' && String(value).includes('/'))) {
        return setting.type === 'fraction'
          ? {
              zh: '须为小数或分数，如 "0.05"、"1/3"',
              en: 'must be a decimal or a fraction such as "0.05" or "1/3"',
            }
          : { zh: '须为精确小数，如 "12.50"', en: 'must be an exact decimal such as "12.50"' };
      }
      const under = min !== null && compareExact(exactly, exact(min)) < 0;
      const over = max !== null && compareExact(exactly, exact(max)) > 0;
      return under || over ? between : null;
    }
    case 'text':
      if (typeof value !== 'string' || value.trim() === '') return { zh: '须为文字', en: 'must be a text' };
      return outside(value.length)
        ? { zh: `不超过 ${max} 字`, en: `must be no longer than ${max} characters` }
        : null;
    case 'term':
      return isTerm(value) && value.amount > 0
        ? null
        : { zh: '须为正的期限', en: 'must be a length of time greater than zero' };
    case 'day':
      return typeof value === 'string' && isDay(value)
        ? null
        : { zh: '须为真实日期', en: 'must be a real day' };
    case 'choice':
      return setting.choices.some(choice => choice.value === value)
        ? null
        : {
            zh: `须为 ${setting.choices.map(choice => choice.value).join('、')} 之一`,
            en: `must be one of ${setting.choices.map(choice => choice.value).join(', ')}`,
          };
    case 'list': {
      if (!Array.isArray(value) || value.some(item => typeof item !== 'string' || item.trim() === '')) {
        return { zh: '须为名称列表', en: 'must be a list of names' };
      }
      if (new Set(value).size !== value.length) return { zh: '名称不得重复', en: 'must not repeat a name' };
      return outside(value.length)
        ? { zh: `须有 ${min} 至 ${max} 项`, en: `must have between ${min} and ${max} items` }
        : null;
    }
  }
}

function shapeOf(setting: Setting, where: Where): Finding[] {
  if (setting.type === 'choice') {
    const values = setting.choices.map(choice => choice.value);
    if (new Set(values).size < 2 || new Set(values).size < values.length) {
      return [
        finding(
          'setting-choices',
          where,
          '选项至少两个且不得重复',
          'needs two different choices or more, none given twice',
        ),
      ];
    }
    return setting.default === null
      ? [
          finding(
            'setting-recommendation',
            where,
            '解读选择须给出推荐值',
            'a choice starts with the reading we recommend',
          ),
        ]
      : [];
  }
  if (setting.default !== null) {
    return [
      finding(
        'invented-default',
        where,
        '原文没有的数值不得有默认值,请用 suggested',
        'a number the text does not give has no default; offer it as `suggested`',
      ),
    ];
  }
  return (setting.min ?? -Infinity) > (setting.max ?? Infinity)
    ? [finding('setting-bounds', where, '下限大于上限', 'has its bounds crossed')]
    : [];
}

/** A setting's own values lie within its own bounds, and none of them is an invented number. */
export const checkSettings: Check<Policy> = policy =>
  policy.settings.flatMap(setting => {
    const where: Where = { part: 'setting', name: setting.name };
    const own = [
      { what: 'suggested', value: setting.suggested },
      { what: 'default', value: setting.default },
    ];
    const misfits = own.flatMap(({ what, value }) => {
      const problem = value === null ? null : misfit(setting, value);
      return problem === null
        ? []
        : [finding('setting-value', where, `${what} ${problem.zh}`, `its ${what} value ${problem.en}`)];
    });
    return [...shapeOf(setting, where), ...misfits];
  });
