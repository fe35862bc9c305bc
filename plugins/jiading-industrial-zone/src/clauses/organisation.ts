import type { Clause } from '@lifang/policy';
import { at } from './clause.ts';

const first = at('三(一) 第一句');
const second = at('三(一) 第二句');

/** 三(一): the levels, and who holds them. */
export const organisation: readonly Clause[] = [
  first.guidance('JD-3.1-a', '以党建为引领', 'Party building leads', '原则,没有可核查的行为'),
  first.encoded(
    'JD-3.1-b',
    '自治框架分五层,逐层隶属:居委会、责任区、块区、楼组、居民',
    'Five levels, each under the one before: committee, responsibility area, block, building group, residents',
    '下级只能挂在紧邻的上一级之下。第四层的负责人有居民组长、楼组长两种叫法,按同一岗位处理。',
  ),
  first.encoded(
    'JD-3.1-c',
    '第一层居委会由一名主任负责',
    'The first level, the committee, is held by one director',
  ),
  first.encoded(
    'JD-3.1-d',
    '第二层责任区由责任社工负责',
    'The second level, the responsibility area, is held by a responsible social worker',
    '责任社工、责任区社工、民情责任区社工是同一岗位;人数未定,可以不止一名,至少一名。',
  ),
  first.encoded(
    'JD-3.1-e',
    '第三层块区由一名组长和五名“大员”负责',
    'The third level, the block, is held by one leader and five officers',
    '五大员的名称全文未列,由租户设定;席位为一加五,超出即不予任命,不足视为空缺,缺几名都看得见。',
  ),
  first.encoded(
    'JD-3.1-f',
    '第四层楼组由一名居民组长负责',
    'The fourth level, the building group, is held by one resident group leader',
  ),
  first.encoded(
    'JD-3.1-g',
    '责任社工和一长五大员负责把信息传上来、传下去',
    'Social workers and block officers pass information up and down',
    '没有期限,只看已过天数;租户设定期限后才算逾期。',
  ),
  second.encoded(
    'JD-3.1-h',
    '用党员结对吸收年轻党员和志愿者进块区队伍',
    'Young Party members and volunteers are drawn into block teams by pairing',
    '“更多”没有数字,“年轻”没有年龄:显示结对情况和逐年增减,不算逾期;年龄上限由租户设定。',
  ),
  second.encoded(
    'JD-3.1-i',
    '楼组长队伍每年都有新人',
    'Every year there are new building-group leaders',
    '以社区为单位,一年至少一名新任;同一人连任不算。',
  ),
  second.guidance(
    'JD-3.1-j',
    '老楼组长带新人,队伍逐步扩大',
    'The experienced bring on the new, and the force grows',
    '倡导,没有数量和期限',
  ),
];
