import { awardKind, caseKind, category, core, eventKind, integer, recordKind, text } from '@lifang/policy';
import { committee, group } from './kinds.ts';

const suggested = text({ title: '建议', english: 'Suggestion', required: true, class: 'personal' });

/** Something a resident suggests: raised in a group, answered by the committee's director, told back by a helper. */
export const suggestion = caseKind('suggestion', {
  title: '居民建议',
  english: "Resident's suggestion",
  cites: ['LF-12.6', 'LF-12.8'],
  of: group,
  about: ['person', 'household'],
  least: 0,
  fields: { text: suggested },
  parties: { named: { title: '被点名的人', english: 'Person named in it' } },
  hiddenFrom: ['named'],
  notBy: ['named'],
});

export const answerField = text({ title: '答复', english: 'Answer', required: true });

/** The book in which a group keeps what was suggested and what was answered. */
export const suggestionBook = recordKind('suggestion-book', {
  title: '建议登记簿',
  english: 'Book of suggestions',
  cites: 'LF-12.6',
  keptBy: group,
  fields: { text: suggested, answer: answerField },
});
/** A committee tells a group that a suggestion is not taken up. */
export const notTakenUp = eventKind('not-taken-up', {
  title: '告知不予采纳',
  english: 'Told that it is not taken up',
  cites: 'LF-12.7',
  about: ['unit'],
});

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
export const chosenNeighbour = awardKind('chosen-neighbour', {
  title: '好邻里',
  english: 'Chosen good neighbour',
  cites: 'LF-12.12',
  to: 'person',
  by: committee,
  fields: { votes },
});

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
