import { facts, form, opinions, placed } from '@lifang/policy';
import { selection, suggestion } from './cases.ts';

/** The slip on which a suggestion goes from the group to the director and back. */
export const suggestionSlip = form('suggestion-slip', {
  title: '居民建议办理单',
  english: 'Slip for a resident’s suggestion',
  cites: ['LF-12.6', 'LF-12.7'],
  of: suggestion,
  blocks: [facts('unit', 'about', 'opened'), placed('text', 'answer'), opinions('decline')],
});

/** The sheet the association stamps. */
export const selectionSheet = form('selection-sheet', {
  title: '好邻里评选审批表',
  english: 'Approval sheet of a selection',
  cites: 'LF-12.13',
  of: selection,
  blocks: [facts('unit', 'opened'), opinions('confirm'), facts('state')],
});
