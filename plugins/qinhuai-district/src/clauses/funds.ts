import type { Clause } from '@lifang/policy';
import { at } from './clause.ts';

const second = at('(八)第二句');
const third = at('(八)第三句');
const fourth = at('(八)第四句');
const fifth = at('(八)第五句');

/** (八): special funds. */
export const funds: readonly Clause[] = [
  second.encoded(
    'QH-8-a',
    '自印发之年起区里设奖励基金',
    'From the year of issue the district has an award fund',
    '印发日期和数额由设置给出,收支逐笔登记;印发之前不能奖励。结余由资金账算出,支出不得超过结余。',
  ),
  second.guidance('QH-8-b', '用奖励代替补助', 'Awards instead of subsidies', '原则,具体做法在后一项。'),
  second.encoded(
    'QH-8-c',
    '用房达标的,给街道一次奖励',
    'One award to the sub-district when premises reach the standard',
  ),
  third.setting(
    'QH-8-d',
    '街道每年按比例安排专项资金',
    'Sub-districts set funds aside in proportion every year',
    '比例没有写,由租户设定;安排低于比例的,须有理由并经批准;支出不得超过已安排的。',
  ),
  third.encoded(
    'QH-8-e',
    '专项资金只用于用房和办公设施',
    'The funds are for premises and facilities only',
    '建房、配置、更新三种用途,别的用途登记不了;结余由资金账算出。',
  ),
  fourth.encoded('QH-8-f', '随财力提高办公经费标准', 'The standard of office funds grows with revenue'),
  fourth.encoded('QH-8-g', '随财力提高社区工作者待遇', 'Workers’ pay grows with revenue'),
  fifth.encoded('QH-8-h', '建立管人的制度', 'People are managed by rule'),
  fifth.encoded('QH-8-i', '建立管钱的制度', 'Money is managed by rule'),
  fifth.encoded('QH-8-j', '建立管物的制度', 'Things are managed by rule'),
  fifth.encoded('QH-8-k', '居委会单独记账', 'Committees keep their own books'),
];
