import { alike, any, constituting, limit, none, opening, recording, theAct, when } from '@lifang/policy';
import { block } from '../kinds.ts';
import { boardHung, boardRequest, teamRequest, volunteerTeam } from '../permits.ts';

/** What some may do only where a case was decided for them: either way will do, and for this matter only. */
export const boardAgreed = limit('board-agreed', {
  title: '块区设宣传牌须经同意或者准免',
  english: 'A block puts up a board only where that was agreed or exempted',
  cites: 'SF-29.1-a',
  on: recording(boardHung),
  requires: {
    agreed: {
      title: '块区已就同名牌子取得每个楼组的同意,或者准免',
      english: 'Every building group agreed to a board of this name, or it was exempted',
      cites: ['SF-29.1-a', 'SF-29.1-b'],
      must: when(
        any(theAct.doneBy(block)),
        none(alike(theAct.concernedWithout(boardRequest, 'agreed', 'exempted'), 'board')),
      ),
    },
  },
  otherwise: 'refuse',
});

/** What may not be asked for while an earlier request waits. */
export const oneRequestAtATime = limit('one-request-at-a-time', {
  title: '前一次申请没有答复的,不再申请',
  english: 'No second request while the first one waits',
  cites: 'SF-29.1-c',
  on: opening(boardRequest),
  requires: {
    answered: {
      title: '该块区向该楼组的申请都已答复',
      english: 'Every request of the block to the building group was answered',
      must: none(theAct.casesAbout(boardRequest, 'asked')),
    },
  },
  otherwise: 'refuse',
});

/** A body that rests on a case: it breaks the limit from the day on which the case no longer stands so. */
export const teamApproved = limit('team-approved', {
  title: '志愿队经社区批准后成立',
  english: 'A volunteer team is constituted once the community approved it',
  cites: 'SF-29.2',
  on: constituting(volunteerTeam),
  requires: {
    approved: {
      title: '社区已经批准',
      english: 'The community has approved it',
      must: any(theAct.casesThere(teamRequest, 'approved')),
    },
  },
  otherwise: 'refuse',
});
