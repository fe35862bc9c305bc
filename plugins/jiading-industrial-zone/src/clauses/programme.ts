import type { Clause } from '@lifang/policy';
import { at } from './clause.ts';

const first = at('三(三) 第一句');
const second = at('三(三) 第二句');
const third = at('三(三) 第三句');
const systems = at('三(四) 第一句');

const TREND = '没有目标值和调查周期:每年一个数值,与上一年相比只显示升、平、降,没有合格线。';

/** 三(三) and the sentence that opens 三(四): carriers, ledgers and the five systems. */
export const programme: readonly Clause[] = [
  first.guidance(
    'JD-3.3-a',
    '载体要让居民看得见、感受得到成效',
    'Carriers through which residents see results',
    '原则,没有可核查的行为',
  ),
  first.encoded('JD-3.3-b', '提高居民知晓率', 'More residents know of the programme', TREND),
  first.encoded('JD-3.3-c', '提高居民参与率', 'More residents take part', TREND),
  first.encoded('JD-3.3-d', '提高居民满意率', 'More residents are satisfied', TREND),
  second.encoded(
    'JD-3.3-e',
    '举办“楼组驿站多彩季”',
    'The themed season of the building groups is held',
    '“季”读作活动名称,每年至少一次,不读作每季度一次。',
  ),
  second.encoded(
    'JD-3.3-f',
    '带动每个楼组争取“五自特色楼组”',
    'Every building group is led to strive for the five-self title',
    '“五自”的五项内容由租户设定,没有设定的不能评定;一年一次申报或自评。',
  ),
  second.guidance(
    'JD-3.3-g',
    '楼组有活力、人心齐',
    'Building groups are lively and united',
    '期望的效果,没有可核查的行为',
  ),
  third.discretion('JD-3.3-h', '社区可以办交流平台', 'Communities may set up exchange platforms', {
    authority: '各社区',
    reason: '“可以”:办不办由社区决定;办了的可以登记,不办没有问题',
  }),
  third.discretion(
    'JD-3.3-i',
    '社区可以争取辖区单位支持',
    'Communities may win the support of employers and institutions',
    { authority: '各社区', reason: '“可以”:是否争取由社区决定;得到的支持可以登记,没有也没有问题' },
  ),
  systems.encoded(
    'JD-3.4-a',
    '各楼组在指导下记好服务工作台账',
    'Each building group keeps the work ledger, with guidance',
    '由楼组记,汇总到块区;指导的是社区。栏目原文没有列,按五项制度拟定。',
  ),
  systems.encoded(
    'JD-3.4-b',
    '例会、走访、报告、学习、评比五项制度一项不少',
    'Five systems, every one of them in place: meetings, visits, reports, learning, awards',
    '五项各登记一次为齐全;没有期限,按年核对,不算逾期。',
  ),
];
