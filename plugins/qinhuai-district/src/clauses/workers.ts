import type { Clause } from '@lifang/policy';
import { at } from './clause.ts';

const second = at('(六)第二句');
const third = at('(六)第三句');
const fourth = at('(六)第四句');
const fifth = at('(六)第五句');
const sixth = at('(六)第六句');

/** (六): community workers and volunteers. */
export const workers: readonly Clause[] = [
  second.encoded('QH-6-a', '出台社区工作者队伍的意见', 'An opinion on community workers is issued'),
  second.encoded(
    'QH-6-b',
    '定明社区工作者职责',
    'Workers’ duties are laid down',
    '逐个岗位登记职责;是否每个岗位都有,尚不由规则判断。',
  ),
  second.encoded('QH-6-c', '选聘有程序', 'Recruitment has a procedure'),
  second.encoded('QH-6-d', '培训有程序', 'Training has a procedure'),
  second.encoded('QH-6-e', '考核有程序', 'Assessment has a procedure'),
  second.encoded(
    'QH-6-f',
    '建立淘汰制度',
    'A system of elimination',
    '情形由区写明;没有不合格的考核,不能淘汰。',
  ),
  third.encoded('QH-6-g', '区民政局每年集中培训', 'The civil affairs bureau trains everybody once a year'),
  third.discretion('QH-6-h', '部门可以办分类培训', 'Departments may hold specialised training', {
    authority: '有关部门',
    reason: '办不办由部门结合业务决定,办了登记。',
  }),
  third.encoded('QH-6-i', '街道经常培训', 'Sub-districts train regularly'),
  fourth.encoded('QH-6-j', '社区工作者有社会保险', 'Workers have social insurance'),
  fourth.setting(
    'QH-6-k',
    '社区工作者工资与居民收入大体持平',
    'Workers’ pay is roughly level with residents’ income',
    '“基本平衡”没有数字,允许相差多少由租户设定;按年填报两者之比,设定之后判断是否在允许的范围内。',
  ),
  fifth.guidance('QH-6-l', '抓好志愿者队伍', 'The volunteer corps matters', '强调重点,具体做法在后两项。'),
  fifth.encoded('QH-6-m', '登记志愿服务', 'Volunteer service is registered'),
  fifth.encoded('QH-6-n', '志愿服务有回报', 'Volunteer service is rewarded'),
  sixth.encoded('QH-6-o', '每年表彰二十名优秀社区工作者', 'Twenty outstanding workers a year'),
  sixth.encoded('QH-6-p', '每年表彰二十名优秀志愿者', 'Twenty outstanding volunteers a year'),
];
