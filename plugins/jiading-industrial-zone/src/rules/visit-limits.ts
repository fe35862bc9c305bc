import { all, any, chosen, either, limit, none, recording, theAct, when } from '@lifang/policy';
import { keyLists } from '../kinds/categories.ts';
import { groupLeader, leader, liaison, officer, socialWorker } from '../kinds/positions.ts';
import { visit } from '../kinds/visit.ts';
import { jointVisitMode } from '../settings.ts';

const ofKeyPerson = any(theAct.concernedIn(...keyLists));
const withSocialWorker = any(theAct.participantsHolding(socialWorker));
const withLiaison = any(theAct.participantsHolding(liaison));
const eitherWillDo = chosen(jointVisitMode, 'any');

const jointVisit = limit('joint-visit', {
  title: '会同走访',
  english: 'Joint visit',
  cites: 'JD-3.4.2-b',
  reading: '只有走访重点对象才须会同;缺人的走访照常计次,只加标注。没有登记参加人的走访,同样标注。',
  on: recording(visit),
  requires: {
    'social-worker': {
      title: '责任社工参加',
      english: 'The responsible social worker takes part',
      must: when(ofKeyPerson, either(withSocialWorker, all(eitherWillDo, withLiaison))),
    },
    liaison: {
      title: '组团式服务联系人参加',
      english: 'The team-service liaison takes part',
      must: when(ofKeyPerson, either(withLiaison, all(eitherWillDo, withSocialWorker))),
    },
  },
  otherwise: 'flag',
});

const workingGroupVisit = limit('working-group-visit', {
  title: '由楼组自治工作小组走访',
  english: 'Visited by the working group',
  cites: ['JD-3.4.2-a', 'JD-3.4.2-b'],
  reading:
    '“楼组自治工作小组”未另行界定,读作块区的一长五大员加各楼组的居民组长。走访重点对象时登记了参加人而其中没有小组成员的,不计次;没有登记参加人的,视为块区自行走访,照常计次。',
  on: recording(visit),
  requires: {
    member: {
      title: '参加人中有块区组长、五大员或居民组长',
      english: 'A block leader, block officer or building-group leader takes part',
      must: when(
        ofKeyPerson,
        either(none(theAct.participants), any(theAct.participantsHolding(leader, officer, groupLeader))),
      ),
    },
  },
  otherwise: 'void',
});

export const visitLimits = [jointVisit, workingGroupVisit];
