import type { Clause } from '@lifang/policy';
import { at } from './clause.ts';

const first = at('三(四)3 第一句');
const second = at('三(四)3 第二句');

/** 三(四)3: information and reports. */
export const information: readonly Clause[] = [
  first.guidance(
    'JD-3.4.3-a',
    '块区是党组织、居委会与居民之间的桥梁',
    'Blocks are a bridge between Party organisation, committee and residents',
    '原则,没有可核查的行为',
  ),
  first.encoded(
    'JD-3.4.3-b',
    '块区经常报送信息',
    'Blocks go on reporting information',
    '没有频次和数量:只统计,不算逾期。',
  ),
  first.encoded(
    'JD-3.4.3-c',
    '有突发情况马上报告',
    'Incidents are reported promptly',
    '报给居委会。“及时”没有数字,设定期限后才算逾期。',
  ),
  first.encoded(
    'JD-3.4.3-d',
    '处置完了马上反馈结果',
    'The result is fed back promptly',
    '既向上反馈,也向报告的块区反馈。“及时”没有数字,设定期限后才算逾期。',
  ),
  second.encoded(
    'JD-3.4.3-e',
    '从走访和居民口中收集对热点难点的意见建议',
    'Opinions and suggestions are gathered on visits and from residents',
    '来源只有走访、居民反映两种,其他来源不予登记。',
  ),
  second.encoded(
    'JD-3.4.3-f',
    '帮居委会收集舆情',
    'Blocks help the committee learn what the public says',
    '“及时”没有数字,只看已过天数。',
  ),
  second.encoded(
    'JD-3.4.3-g',
    '向居民宣传与他们利益有关的政策',
    'Policies that touch residents are publicised among them',
    '每交办一项政策,宣传一次;没有期限。',
  ),
  second.encoded(
    'JD-3.4.3-h',
    '听取居民对重大政策的看法',
    'Residents are heard on major new policies',
    '每出台一项重大政策,听取一次;没有期限。',
  ),
  second.encoded(
    'JD-3.4.3-i',
    '知道邻里有哪些纠纷',
    'Disputes between neighbours are known',
    '立案上报的记入台账;没有立案的,也可以直接记。',
  ),
  second.encoded(
    'JD-3.4.3-j',
    '知道居民有哪些突发事件',
    "Residents' incidents are known",
    '立案上报的记入台账;没有立案的,也可以直接记。',
  ),
  second.encoded(
    'JD-3.4.3-k',
    '知道弱势群体需要哪些帮助',
    'The needs of vulnerable people are known',
    '“弱势群体”未作界定,名单由租户登记。',
  ),
  second.encoded(
    'JD-3.4.3-l',
    '帮助调解邻里纠纷',
    'Blocks help to settle disputes',
    '主办的是居委会,块区只是协助。',
  ),
  second.encoded(
    'JD-3.4.3-m',
    '帮助处置突发事件',
    'Blocks help to handle incidents',
    '主办的是居委会,块区只是协助。',
  ),
];
