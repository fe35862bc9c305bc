import {
  all,
  any,
  atLeast,
  atMost,
  count,
  granting,
  keeping,
  limit,
  none,
  opening,
  publishing,
  recording,
  servesAll,
  theAct,
} from '@lifang/policy';
import {
  modelGroup,
  modelNotice,
  nomination,
  readingRoom,
  serviceBook,
  visitorsBook,
  warmNeighbour,
} from '../judged.ts';
import { blockMeeting, jointMeeting, leader, roomTakenOver } from '../kinds.ts';
import { leastRoom } from './formulas.ts';

/** What is registered counts, and nobody writes the number down a second time. */
export const servedEnough = limit('served-enough', {
  title: '热心邻里登记的志愿服务满五小时',
  english: 'A warm-hearted neighbour has five registered hours',
  cites: 'SF-29.15-b',
  on: granting(warmNeighbour),
  requires: {
    hours: {
      title: '在本社区登记的志愿服务满五小时',
      english: 'Five hours of service are registered in the community',
      must: atLeast(theAct.totalKept(serviceBook, 'hours'), 5),
    },
  },
  otherwise: 'refuse',
});

/** Exact decimals: one that a formula gives for the unit, and one that the text states. */
export const roomLargeEnough = limit('room-large-enough', {
  title: '接收的活动室面积够大',
  english: 'The room taken over is large enough',
  cites: 'SF-29.16-a',
  on: recording(roomTakenOver),
  requires: {
    least: {
      title: '面积不低于应有面积',
      english: 'No less than the least area',
      must: atLeast(theAct.valueOf('area'), leastRoom),
    },
    most: {
      title: '面积不超过五十平方米',
      english: 'No more than fifty square metres',
      cites: 'SF-29.16-b',
      otherwise: 'flag',
      must: atMost(theAct.valueOf('area'), '50'),
    },
  },
  otherwise: 'refuse',
});

/** A named set of functions, a number in a field, and an upper end; each with its own consequence. */
export const properRoom = limit('proper-reading-room', {
  title: '阅览室的条件',
  english: 'What a reading room must have',
  cites: 'SF-26-a',
  on: opening(readingRoom),
  requires: {
    functions: {
      title: '能够阅览和自习',
      english: 'Serves reading and study',
      otherwise: 'flag',
      must: servesAll('reading', 'study'),
    },
    seats: {
      title: '座位不少于十个',
      english: 'Ten seats at least',
      otherwise: 'warn',
      must: atLeast(theAct.valueOf('seats'), 10),
    },
    few: {
      title: '本社区至多两间',
      english: 'Two to a community at most',
      cites: 'SF-26-b',
      must: atMost(count(theAct.placesThere), 2),
    },
  },
  otherwise: 'refuse',
});

/** A title goes only to those a case has chosen, so many a year, once. */
export const deservedModel = limit('deserved-model', {
  title: '示范楼组的授予',
  english: 'Granting of model building groups',
  cites: 'SF-27-a',
  on: granting(modelGroup),
  requires: {
    nominated: {
      title: '推荐已经通过',
      english: 'Its nomination was approved',
      must: any(theAct.casesAbout(nomination, 'approved', 'crowned')),
    },
    own: {
      title: '是本社区的楼组',
      english: 'It stands in the community',
      must: none(theAct.concernedFromElsewhere),
    },
    quota: {
      title: '今年至多两个',
      english: 'Two this year at most',
      cites: 'SF-27-b',
      must: atMost(count(theAct.grantedThisYear), 2),
    },
    once: {
      title: '从未授予过',
      english: 'It was never granted before',
      cites: 'SF-27-c',
      must: none(theAct.grantedBefore),
    },
  },
  otherwise: 'refuse',
});

/** What a notice must say to count, and how long it is shown. */
export const properNotice = limit('proper-notice', {
  title: '公告的要求',
  english: 'What a notice must be like',
  cites: 'SF-28-a',
  on: publishing(modelNotice),
  requires: {
    telephones: {
      title: '写明两个监督电话',
      english: 'Gives both telephones',
      must: all(theAct.gives('areaPhone'), theAct.gives('communityPhone')),
      otherwise: 'void',
    },
    days: {
      title: '公告不少于七日',
      english: 'Shown for seven days at least',
      cites: 'SF-28-b',
      must: atLeast(theAct.daysShown, 7),
    },
  },
  otherwise: 'refuse',
});

export const ownBlocks = limit('own-blocks', {
  title: '只请本社区的块区组长',
  english: 'Only block leaders of the community are invited',
  cites: 'SF-29-a',
  on: recording(jointMeeting),
  requires: {
    own: {
      title: '受邀的块区组长都是本社区的',
      english: 'Every block leader invited is one of the community',
      must: none(theAct.invitedFromElsewhere(leader)),
    },
  },
  otherwise: 'refuse',
});

/** How many different items a list has: one said twice is one. */
export const shortAgenda = limit('short-agenda', {
  title: '小组会的议题一至三个',
  english: 'One to three items on the agenda of a block meeting',
  cites: 'SF-29.10',
  on: recording(blockMeeting),
  requires: {
    items: {
      title: '议题一至三个',
      english: 'One to three items',
      must: all(atLeast(theAct.itemsIn('agenda'), 1), atMost(theAct.itemsIn('agenda'), 3)),
    },
  },
  otherwise: 'flag',
});

export const properVisit = limit('proper-visit-entry', {
  title: '来访登记的要求',
  english: 'What a line of the visitors book must be like',
  cites: 'SF-29-b',
  on: keeping(visitorsBook),
  requires: {
    own: {
      title: '只记本楼组的住户',
      english: 'About households of the group only',
      must: none(theAct.concernedFromElsewhere),
    },
    purpose: {
      title: '写明事由',
      english: 'Says what for',
      must: theAct.gives('purpose'),
      otherwise: 'warn',
    },
  },
  otherwise: 'refuse',
});
