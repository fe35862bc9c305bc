import type { Clause } from '@lifang/policy';
import { passages } from './passages.ts';

/** Every normative statement of the document, in the order of its text and in our own words. */
export const clauses: readonly Clause[] = [
  {
    id: 'SF-1',
    place: '第一条',
    wording: {
      zh: '四级组织:新区、社区、块区、楼组',
      en: 'Four levels: area, community, block, building group',
    },
    disposition: { as: 'encoded' },
    passage: passages['SF-1'],
  },
  {
    id: 'SF-2',
    place: '第二条',
    wording: { zh: '块区有组长,楼组有楼组长', en: 'Blocks and building groups have leaders' },
    disposition: { as: 'encoded' },
    passage: passages['SF-2'],
  },
  {
    id: 'SF-3',
    place: '第三条',
    wording: {
      zh: '楼组长每年要有新面孔,连任不算',
      en: 'New building-group leaders every year; the same ones again do not count',
    },
    disposition: { as: 'encoded' },
    passage: passages['SF-3'],
  },
  {
    id: 'SF-4',
    place: '第四条',
    wording: { zh: '每月联席会议要请到每个块区', en: 'The monthly joint meeting invites every block' },
    disposition: { as: 'encoded' },
    passage: passages['SF-4'],
  },
  {
    id: 'SF-5',
    place: '第五条',
    wording: { zh: '一年一次培训或参观,最多两次', en: 'One training or study visit a year, two at most' },
    disposition: { as: 'encoded' },
    passage: passages['SF-5'],
  },
  {
    id: 'SF-6',
    place: '第六条',
    wording: { zh: '新区一年的培训至少两个专题', en: 'Trainings of a year cover two topics at least' },
    disposition: { as: 'encoded' },
    passage: passages['SF-6'],
  },
  {
    id: 'SF-7',
    place: '第七条',
    wording: { zh: '每季小组会要谈安全', en: 'The quarterly block meeting has safety on its agenda' },
    disposition: { as: 'encoded' },
    passage: passages['SF-7'],
  },
  {
    id: 'SF-8',
    place: '第八条',
    wording: { zh: '每年学一次法律或政策', en: 'Law or policy is studied once a year' },
    disposition: { as: 'encoded' },
    passage: passages['SF-8'],
  },
  {
    id: 'SF-9',
    place: '第九条',
    wording: { zh: '楼组每月都要有活动,一个不漏', en: 'Every building group is active every month' },
    disposition: { as: 'encoded' },
    passage: passages['SF-9'],
  },
  {
    id: 'SF-10',
    place: '第十条',
    wording: { zh: '周末块区要巡查', en: 'Blocks patrol on weekend days' },
    disposition: { as: 'encoded' },
    passage: passages['SF-10'],
  },
  {
    id: 'SF-11',
    place: '第十一条',
    wording: { zh: '居民之家要建成,哪天由新区定', en: 'A residents home is built by a day the area names' },
    disposition: { as: 'encoded' },
    passage: passages['SF-11'],
  },
  {
    id: 'SF-12',
    place: '第十二条',
    wording: { zh: '三月到五月整治楼道', en: 'Stairwells are put in order from March to May 2024' },
    disposition: { as: 'encoded' },
    passage: passages['SF-12'],
  },
  {
    id: 'SF-13',
    place: '第十三条',
    wording: { zh: '块区始终要有组长', en: 'A block is never without a leader' },
    disposition: { as: 'encoded' },
    passage: passages['SF-13'],
  },
  {
    id: 'SF-14',
    place: '第十四条',
    wording: {
      zh: '每户有联系卡,换组长就重发',
      en: 'Every household has a contact card; a new leader means a new one',
    },
    disposition: { as: 'encoded' },
    passage: passages['SF-14'],
  },
  {
    id: 'SF-15',
    place: '第十五条',
    wording: { zh: '消防检查间隔最多三十日', en: 'Fire checks are at most thirty days apart' },
    disposition: { as: 'encoded' },
    passage: passages['SF-15'],
  },
  {
    id: 'SF-16',
    place: '第十六条',
    wording: { zh: '开会后三日内公布结果', en: 'Results are made public within three days' },
    disposition: { as: 'encoded' },
    passage: passages['SF-16'],
  },
  {
    id: 'SF-30',
    place: '第三十条',
    wording: { zh: '二〇二四年起施行', en: 'In force from 2024' },
    disposition: { as: 'guidance', reason: '生效日期写在政策清单中,不约束任何人的行为' },
    passage: passages['SF-30'],
  },
];
