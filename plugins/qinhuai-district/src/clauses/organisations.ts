import type { Clause } from '@lifang/policy';
import { at } from './clause.ts';

const second = at('(一)第二句');
const third = at('(一)第三句');
const rights = at('(一)第三句 维权类');
const recreation = at('(一)第三句 娱乐类');
const service = at('(一)第三句 服务类');
const fourth = at('(一)第四句');
const fifth = at('(一)第五句');

/** (一): community civil organisations. */
export const organisations: readonly Clause[] = [
  second.guidance(
    'QH-1-a',
    '培育社区民间组织是重要任务',
    'Fostering civil organisations is an important task',
    '说明重要性,没有可核查的行为。',
  ),
  third.encoded('QH-1-b', '出台指导民间组织的意见', 'A guiding opinion on civil organisations is issued'),
  third.encoded(
    'QH-1-c',
    '意见要定明五项内容',
    'The opinion settles five matters',
    '五项逐项填写,缺一项不能登记为已出台。',
  ),
  rights.encoded(
    'QH-1-d',
    '维权类由主管部门组建,居委会协助',
    'Rights organisations are formed by the department, helped by the committee',
  ),
  rights.encoded('QH-1-e', '维权类到期基本建齐', 'Rights organisations are basically complete by a day'),
  recreation.encoded(
    'QH-1-f',
    '娱乐类由居民组建,居委会发动',
    'Recreation organisations are formed by residents, encouraged by the committee',
  ),
  recreation.encoded(
    'QH-1-g',
    '娱乐类没有统一要求',
    'No uniform rule for recreation organisations',
    '不设数量、规模和期限:没有任何规则要求娱乐类组织的多少,问到哪个社区都按本条答复。',
  ),
  recreation.encoded('QH-1-h', '娱乐类逐个在条件成熟时组建', 'Each is formed when the time is ripe'),
  service.encoded('QH-1-i', '服务类由居委会负责', 'Service organisations are the committee’s to form'),
  service.encoded(
    'QH-1-j',
    '每个社区当年有至少一个服务类组织',
    'Every community has at least one service organisation by a year',
  ),
  fourth.encoded('QH-1-k', '负责人都是居民骨干', 'Heads are resident activists'),
  fourth.encoded('QH-1-l', '负责人由居民推选', 'Heads are chosen by residents', '没有推选记录的,不能组建。'),
  fourth.encoded('QH-1-m', '社区工作者不当负责人', 'Community workers are not heads'),
  fifth.encoded(
    'QH-1-n',
    '各类组织受社区党组织领导',
    'Every organisation is led by the Party organisation',
    '设立时须写明领导它的社区党组织;组织之间的领导关系尚不由规则核对。',
  ),
  fifth.encoded(
    'QH-1-o',
    '各类组织受居委会指导',
    'Every organisation is guided by the committee',
    '组织设在社区居委会之下,由该居委会指导。',
  ),
];
