import type { Clause } from '@lifang/policy';
import { passages } from './passages.ts';

/** Every normative statement of the document, in the order of its text and in our own words. */
export const clauses: readonly Clause[] = [
  {
    id: 'LF-1',
    place: '第一条',
    wording: { zh: '提倡居民小组多搞互助活动', en: 'Groups are encouraged to help each other' },
    disposition: { as: 'guidance', reason: '“鼓励”,没有可核查的行为' },
    passage: passages['LF-1'],
  },
  {
    id: 'LF-2',
    place: '第二条',
    wording: {
      zh: '三级组织:街道、居委会、居民小组;居民按户编组',
      en: 'Three levels: sub-district, committee, group; residents belong to groups by household',
    },
    disposition: { as: 'encoded' },
    passage: passages['LF-2'],
  },
  {
    id: 'LF-3',
    place: '第三条',
    wording: { zh: '居委会主任只能有一名', en: 'A committee has exactly one director' },
    disposition: { as: 'encoded' },
    passage: passages['LF-3'],
  },
  {
    id: 'LF-4',
    place: '第四条',
    wording: { zh: '居民小组有互助员,人数不限', en: 'A group has helpers, as many as it likes' },
    disposition: { as: 'encoded' },
    passage: passages['LF-4'],
  },
  {
    id: 'LF-5',
    place: '第五条',
    wording: {
      zh: '独居和高龄老人每月至少探访一次,争取两次',
      en: 'People living alone and the very elderly are visited once a month at least, twice if possible',
    },
    disposition: { as: 'encoded' },
    passage: passages['LF-5'],
    reading: '最低一次,期望两次;一次为合格。',
  },
  {
    id: 'LF-6',
    place: '第六条',
    wording: {
      zh: '几岁算高龄由街道定',
      en: 'The sub-district says from which age a person is very elderly',
    },
    disposition: { as: 'setting', reason: '原文把数字留给街道' },
    passage: passages['LF-6'],
  },
  {
    id: 'LF-7',
    place: '第七条',
    wording: { zh: '新住户要尽快上门', en: 'New households are visited promptly' },
    disposition: { as: 'encoded' },
    passage: passages['LF-7'],
  },
  {
    id: 'LF-8',
    place: '第八条',
    wording: { zh: '其他居民随时可访', en: 'Other residents may be visited at any time' },
    disposition: { as: 'encoded' },
    passage: passages['LF-8'],
  },
  {
    id: 'LF-9',
    place: '第九条',
    wording: { zh: '探访没有互助员的要标出来', en: 'A visit without a helper is marked' },
    disposition: { as: 'encoded' },
    passage: passages['LF-9'],
  },
  {
    id: 'LF-10',
    place: '第十条',
    wording: {
      zh: '登记的参加人里没有主任和互助员的探访不算数',
      en: 'A visit whose recorded visitors include neither the director nor a helper does not count',
    },
    disposition: { as: 'encoded' },
    passage: passages['LF-10'],
  },
  {
    id: 'LF-11',
    place: '第十一条',
    wording: {
      zh: '居委会每季至少开一次议事会',
      en: 'A committee holds a residents council once a quarter at least',
    },
    disposition: { as: 'encoded' },
    passage: passages['LF-11'],
  },
  {
    id: 'LF-12',
    place: '第十二条',
    wording: {
      zh: '主任缺席议事会要给理由',
      en: 'A council without the director needs a reason',
    },
    disposition: { as: 'encoded' },
    passage: passages['LF-12'],
  },
  {
    id: 'LF-12.1',
    place: '第十二条之一',
    wording: {
      zh: '居委会有互助队,由队长和队员组成',
      en: 'A committee has a mutual aid team of a leader and members',
    },
    disposition: { as: 'encoded' },
    passage: passages['LF-12.1'],
  },
  {
    id: 'LF-12.2',
    place: '第十二条之二',
    wording: {
      zh: '街道、居委会可设活动室;设在住户家里要住户同意',
      en: 'The sub-district and its committees may have activity rooms; in a home only if the household agrees',
    },
    disposition: { as: 'encoded' },
    passage: passages['LF-12.2'],
  },
  {
    id: 'LF-12.3',
    place: '第十二条之三',
    wording: {
      zh: '居民小组记互助台账,健康内容严格保管',
      en: 'A group keeps a ledger of the help it gave; what concerns health is guarded',
    },
    disposition: { as: 'encoded' },
    passage: passages['LF-12.3'],
  },
  {
    id: 'LF-12.4',
    place: '第十二条之四',
    wording: {
      zh: '街道授予好邻居称号,也可撤销',
      en: 'The sub-district grants the title of good neighbour, and takes it back',
    },
    disposition: { as: 'encoded' },
    passage: passages['LF-12.4'],
  },
  {
    id: 'LF-12.5',
    place: '第十二条之五',
    wording: {
      zh: '称号结果公示,只写年度和户数',
      en: 'The result is published: year and number of households, nobody by name',
    },
    disposition: { as: 'encoded' },
    passage: passages['LF-12.5'],
  },
  {
    id: 'LF-12.6',
    place: '第十二条之六',
    wording: {
      zh: '居民小组的互助员登记居民建议,交居委会主任答复',
      en: "A helper takes down a resident's suggestion, and the committee's director answers it",
    },
    disposition: { as: 'encoded' },
    passage: passages['LF-12.6'],
  },
  {
    id: 'LF-12.7',
    place: '第十二条之七',
    wording: {
      zh: '建议要尽快答复,不采纳要给理由,互助员负责转告',
      en: 'A suggestion is answered promptly, declined only with a reason, and a helper tells it back',
    },
    disposition: { as: 'encoded' },
    passage: passages['LF-12.7'],
  },
  {
    id: 'LF-12.8',
    place: '第十二条之八',
    wording: {
      zh: '被点名的人看不到建议,也不能办理',
      en: 'Whoever a suggestion names neither sees nor handles it',
    },
    disposition: { as: 'encoded' },
    passage: passages['LF-12.8'],
  },
  {
    id: 'LF-12.9',
    place: '第十二条之九',
    wording: {
      zh: '建议涉及的住户答复后要回访',
      en: 'A household a suggestion is about is visited again after the answer',
    },
    disposition: { as: 'encoded' },
    passage: passages['LF-12.9'],
  },
  {
    id: 'LF-12.10',
    place: '第十二条之十',
    wording: {
      zh: '好邻里一年评一次,再评要给理由',
      en: 'Good neighbours are selected once a year; a second time needs a reason',
    },
    disposition: { as: 'encoded' },
    reading: '一年之内再次评选不禁止,说明理由即可。',
    passage: passages['LF-12.10'],
  },
  {
    id: 'LF-12.11',
    place: '第十二条之十一',
    wording: {
      zh: '主任提名并列出候选人,人数由街道定,本人回避',
      en: 'The director nominates and lists candidates, as many as the sub-district says; nobody handles their own',
    },
    disposition: { as: 'encoded' },
    passage: passages['LF-12.11'],
  },
  {
    id: 'LF-12.12',
    place: '第十二条之十二',
    wording: {
      zh: '按票数评定,名额由街道定,并列越过名额的都不评',
      en: 'By votes within a quota the sub-district sets; a tie across it chooses nobody',
    },
    disposition: { as: 'encoded' },
    passage: passages['LF-12.12'],
  },
  {
    id: 'LF-12.13',
    place: '第十二条之十三',
    wording: {
      zh: '主任公布结果,促进会认定,街道登记',
      en: 'The director announces, the association confirms, the sub-district records it',
    },
    disposition: { as: 'encoded' },
    passage: passages['LF-12.13'],
  },
  {
    id: 'LF-13',
    place: '第十三条',
    wording: { zh: '街道可以表扬小组', en: 'The sub-district may commend groups' },
    disposition: { as: 'discretion', authority: '街道办事处', reason: '“可以视情况”' },
    passage: passages['LF-13'],
  },
  {
    id: 'LF-13.1',
    place: '第十三条之一',
    wording: { zh: '全文公开,不再撤下', en: 'The whole text is public for good' },
    disposition: { as: 'encoded' },
    passage: passages['LF-13.1'],
  },
  {
    id: 'LF-14',
    place: '第十四条',
    wording: { zh: '二〇二四年二月一日起生效', en: 'In force from 1 February 2024' },
    disposition: { as: 'guidance', reason: '生效日期写在政策清单中,不约束任何人的行为' },
    passage: passages['LF-14'],
  },
];
