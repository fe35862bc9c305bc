import { caseKind, category, core, integer, text } from '@lifang/policy';
import { committee, group } from './kinds.ts';

/** Something a resident suggests: raised in a group, answered by the committee's director, told back by a helper. */
export const suggestion = caseKind('suggestion', {
  title: '居民建议',
  english: "Resident's suggestion",
  cites: ['LF-12.6', 'LF-12.8'],
  of: group,
  about: ['person', 'household'],
  least: 0,
  fields: { text: text({ title: '建议', english: 'Suggestion', required: true, class: 'personal' }) },
  parties: { named: { title: '被点名的人', english: 'Person named in it' } },
  hiddenFrom: ['named'],
  notBy: ['named'],
});

export const answerField = text({ title: '答复', english: 'Answer', required: true });

/** The yearly selection of a committee's good neighbours: a round, with one case a candidate. */
export const selection = caseKind('selection', {
  title: '好邻里评选',
  english: 'Selection of good neighbours',
  cites: 'LF-12.10',
  of: committee,
});
export const candidate = caseKind('candidate', {
  title: '好邻里候选人',
  english: 'Candidate for good neighbour',
  cites: 'LF-12.11',
  of: committee,
  about: ['person'],
  partOf: selection,
  oncePer: ['about', 'round'],
  notBy: ['about'],
});
export const votes = integer({ title: '得票', english: 'Votes', required: true, min: 0 });

export const followUp = category('follow-up', {
  title: '回访名单',
  english: 'Households to be visited again',
  cites: 'LF-12.9',
  of: 'household',
});

export const announcement = core.activity.as('announcement', {
  title: '评选结果公布',
  english: 'Announcement of the selection',
  cites: 'LF-12.13',
  about: [],
});
