import { caseKind, eventKind, groupKind, staff, text, workflow } from '@lifang/policy';
import { area, block, buildingGroup, community } from './kinds.ts';

const board = text({ title: '牌子的名称', english: 'What the board says', required: true, maxLength: 100 });

/** What one block asks of one building group, for one board. */
export const boardRequest = caseKind('board-request', {
  title: '宣传牌申请',
  english: 'Request for a board',
  cites: 'SF-29.1-a',
  of: buildingGroup,
  about: [block],
  fields: { board },
});
export const requestingBoard = workflow(boardRequest, {
  cites: 'SF-29.1-a',
  opens: { by: staff(block, 'officer'), state: 'asked' },
  waits: {
    asked: { title: '待答复', english: 'Waiting for an answer', answerWithin: null },
    agreed: { title: '已同意', english: 'Agreed', answerWithin: null },
  },
  final: {
    exempted: { title: '准免', english: 'Exempted' },
    declined: { title: '不同意', english: 'Declined' },
    revoked: { title: '已收回', english: 'Taken back' },
  },
  steps: {
    agree: {
      title: '同意',
      english: 'Agree',
      cites: 'SF-29.1-a',
      from: 'asked',
      to: 'agreed',
      by: staff(buildingGroup, 'officer'),
    },
    decline: {
      title: '不同意',
      english: 'Decline',
      cites: 'SF-29.1-a',
      from: 'asked',
      to: 'declined',
      by: staff(buildingGroup, 'officer'),
    },
    exempt: {
      title: '准免',
      english: 'Exempt',
      cites: 'SF-29.1-a',
      from: 'asked',
      to: 'exempted',
      by: staff(area, 'officer'),
    },
    revoke: {
      title: '收回同意',
      english: 'Take back',
      cites: 'SF-29.1-a',
      from: 'agreed',
      to: 'revoked',
      by: staff(buildingGroup, 'officer'),
    },
  },
});

export const boardHung = eventKind('board-hung', {
  title: '设宣传牌',
  english: 'A board is put up',
  cites: 'SF-29.1-a',
  about: ['unit'],
  fields: { board },
});

export const volunteerTeam = groupKind('volunteer-team', {
  title: '志愿队',
  english: 'Volunteer team',
  cites: 'SF-29.2',
  of: block,
});
export const teamRequest = caseKind('team-request', {
  title: '志愿队申请',
  english: 'Request for a volunteer team',
  cites: 'SF-29.2',
  of: block,
});
export const requestingTeam = workflow(teamRequest, {
  cites: 'SF-29.2',
  opens: { by: staff(block, 'officer'), state: 'filed' },
  waits: {
    filed: { title: '待批准', english: 'Waiting for approval', answerWithin: null },
    approved: { title: '已批准', english: 'Approved', answerWithin: null },
  },
  final: { revoked: { title: '已撤销', english: 'Revoked' } },
  steps: {
    approve: {
      title: '批准',
      english: 'Approve',
      cites: 'SF-29.2',
      from: 'filed',
      to: 'approved',
      by: staff(community, 'officer'),
    },
    revoke: {
      title: '撤销批准',
      english: 'Revoke',
      cites: 'SF-29.2',
      from: 'approved',
      to: 'revoked',
      by: staff(community, 'officer'),
    },
  },
});
