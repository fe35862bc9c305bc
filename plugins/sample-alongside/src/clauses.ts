import type { Clause } from '@lifang/policy';
import { passages } from './passages.ts';

/** Every normative statement of the document, in the order of its text and in our own words. */
export const clauses: readonly Clause[] = [
  {
    id: 'SA-1',
    place: '第一条',
    wording: { zh: '适用于街道和社区居委会', en: 'Binds sub-districts and residents committees' },
    disposition: { as: 'encoded' },
    passage: passages['SA-1'],
  },
  {
    id: 'SA-2',
    place: '第二条',
    wording: { zh: '每季一次减负座谈会', en: 'A meeting on lighter work every quarter' },
    disposition: { as: 'encoded' },
    passage: passages['SA-2'],
  },
  {
    id: 'SA-3',
    place: '第三条',
    wording: {
      zh: '独居老人每月至少联系一次',
      en: 'People living alone are contacted once a month at least',
    },
    disposition: { as: 'encoded' },
    passage: passages['SA-3'],
  },
  {
    id: 'SA-4',
    place: '第四条',
    wording: { zh: '居务监督小组至少九人', en: 'The supervision group has nine members at least' },
    disposition: { as: 'encoded' },
    passage: passages['SA-4'],
  },
  {
    id: 'SA-5',
    place: '第五条',
    wording: { zh: '志愿服务登记的四项内容', en: 'What the register of volunteering says' },
    disposition: { as: 'encoded' },
    passage: passages['SA-5'],
  },
  {
    id: 'SA-6',
    place: '第六条',
    wording: { zh: '每年至少登记一次志愿服务', en: 'Volunteering is registered once a year at least' },
    disposition: { as: 'encoded' },
    passage: passages['SA-6'],
  },
  {
    id: 'SA-7',
    place: '第七条',
    wording: { zh: '公开减负清单', en: 'What is no longer asked is published' },
    disposition: { as: 'encoded' },
    passage: passages['SA-7'],
  },
  {
    id: 'SA-8',
    place: '第八条',
    wording: { zh: '提倡交流减负经验', en: 'Sub-districts are encouraged to share experience' },
    disposition: { as: 'guidance', reason: '提倡,没有可以检查的要求' },
    passage: passages['SA-8'],
  },
];
