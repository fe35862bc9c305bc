import type { Clause } from '@lifang/policy';
import { at } from './clause.ts';

const second = at('(二)第二句');
const third = at('(二)第三句');
const fourth = at('(二)第四句');
const fifth = at('(二)第五句');

/** (二): democratic supervision by the assembly. */
export const supervision: readonly Clause[] = [
  second.guidance(
    'QH-2-a',
    '依据的法律和文件',
    'The law and document relied on',
    '列明依据,没有可核查的行为。',
  ),
  second.encoded('QH-2-b', '大会增设一个监督小组', 'The assembly gets a supervision group'),
  second.encoded(
    'QH-2-c',
    '小组是大会的日常机构',
    'The group is the assembly’s standing body',
    '由小组召开大会来体现;其他日常事务没有列举,小组有权处理。',
  ),
  second.encoded(
    'QH-2-d',
    '小组一般五到七人,都是居民代表',
    'Five to seven as a rule, all of them resident representatives',
    '五人、七人都包括在内。多于或者不足的,须写明理由。',
  ),
  second.encoded('QH-2-e', '组长一人', 'One leader'),
  second.encoded('QH-2-f', '副组长一人', 'One deputy leader'),
  second.encoded(
    'QH-2-g',
    '委员三到五人',
    'Three to five ordinary members',
    '多于五人或者不足三人,须写明理由。',
  ),
  second.encoded('QH-2-h', '小组由大会选举', 'The assembly elects the group'),
  second.encoded('QH-2-i', '小组召开并主持大会', 'The group convenes and chairs the assembly'),
  second.encoded('QH-2-j', '小组组织评议居委会工作', 'The group has the committee’s work appraised'),
  second.encoded('QH-2-k', '小组组织评议社区工作者', 'The group has workers’ performance appraised'),
  third.encoded(
    'QH-2-l',
    '小组受党组织领导,对大会负责',
    'Led by the Party organisation, answerable to the assembly',
    '设立时须写明领导它的社区党组织;对大会负责体现为由大会选举,隶属关系尚不由规则核对。',
  ),
  fourth.setting(
    'QH-2-m',
    '小组的四项制度由区统一规定',
    'Four matters of the group are set by the district',
    '四项内容不在文中,由区写明;设置只在全区一级填写,街道和社区不能改。没有写明之前,小组不能开始工作。',
  ),
  fifth.discretion('QH-2-n', '街道可以先试点再推开', 'Sub-districts may pilot first', {
    authority: '街道',
    reason: '是否试点、在哪些社区试点由街道决定,试点社区列入名单。',
  }),
  fifth.encoded('QH-2-o', '到期每个社区都建成小组', 'Every community has its group by a day'),
];
