import {
  all,
  any,
  appointing,
  atLeast,
  atMost,
  limit,
  none,
  opening,
  recording,
  theAct,
} from '@lifang/policy';
import { recreationForming, volunteerReward } from '../kinds/cases.ts';
import { awarded, supervised } from '../kinds/categories.ts';
import { assemblyMeeting, supervisionElected } from '../kinds/organisations.ts';
import { activist, communityWorker, heads, supervisionSeats } from '../kinds/positions.ts';
import { premisesAccepted, premisesAwardPaid } from '../kinds/premises.ts';
import { volunteerService } from '../kinds/registers.ts';
import { centralTraining } from '../kinds/workers.ts';
import { admissionLimits } from './admission.ts';
import { premisesLeast } from './formulas.ts';
import { supervisionLimits } from './supervision.ts';

const headLimits = heads.flatMap(head => [
  limit(`${head.name}-is-activist`, {
    title: '负责人由居民骨干担任',
    english: 'The head is a resident activist',
    cites: 'QH-1-k',
    reading: '“居民骨干”未作界定,由社区居委会认定并登记任职起止。',
    on: appointing(head),
    requires: {
      activist: {
        title: '本人是社区居委会认定的居民骨干',
        english: 'The person is a resident activist',
        must: any(theAct.heldAlready(activist)),
      },
    },
    otherwise: 'refuse',
  }),
  limit(`${head.name}-is-no-worker`, {
    title: '社区工作者不兼任负责人',
    english: 'No community worker is head',
    cites: 'QH-1-m',
    on: appointing(head),
    requires: {
      'no-worker': {
        title: '本人不是社区工作者',
        english: 'The person is no community worker',
        must: none(theAct.heldAlready(communityWorker)),
      },
    },
    otherwise: 'refuse',
  }),
]);

/** The text bars the double post, not the hiring: whoever is hired says how the other post ends. */
const hiredHead = limit('worker-heads-no-organisation', {
  title: '新聘社区工作者不再兼任负责人',
  english: 'A new worker heads no civil organisation',
  cites: 'QH-1-m',
  reading: '“不再兼任”:在任的负责人受聘为社区工作者的,应当卸任;写明何时卸任后可以聘任。',
  on: appointing(communityWorker),
  requires: {
    'no-head': {
      title: '本人不是社区民间组织负责人',
      english: 'The person heads no civil organisation',
      must: none(theAct.heldAlready(...heads)),
    },
  },
  otherwise: 'warn',
});

const foundedByResidents = limit('recreation-founded-by-residents', {
  title: '娱乐类民间组织由居民组建',
  english: 'Recreation organisations are formed by residents',
  cites: 'QH-1-f',
  reading: '由居民组建,居委会从旁发动。由别人组建的,写明理由后可以登记。',
  on: opening(recreationForming),
  requires: {
    residents: {
      title: '由居民组建',
      english: 'Residents form it',
      must: theAct.says('founders', 'residents'),
    },
  },
  otherwise: 'warn',
});

const oneGroup = limit('one-supervision-group', {
  title: '每个社区一个民主监督小组',
  english: 'One supervision group to a community',
  cites: 'QH-2-b',
  reading: '前一届任期结束之前,不能再选举另一个小组。',
  on: recording(supervisionElected),
  requires: {
    none: {
      title: '社区没有在任的民主监督小组',
      english: 'The community has no group in office',
      must: none(theAct.concernedIn(supervised)),
    },
  },
  otherwise: 'refuse',
});

const chairedByGroup = limit('assembly-chaired-by-group', {
  title: '社区成员代表大会由民主监督小组主持召开',
  english: 'The supervision group convenes and chairs the assembly',
  cites: ['QH-2-c', 'QH-2-i'],
  reading: '登记的参加人中须有小组的组长、副组长或者委员;谁主持尚不另行区分。',
  on: recording(assemblyMeeting),
  requires: {
    group: {
      title: '民主监督小组的成员参加',
      english: 'Somebody of the supervision group takes part',
      must: any(theAct.participantsHolding(...supervisionSeats)),
    },
  },
  otherwise: 'warn',
});

const largeEnough = limit('premises-large-enough', {
  title: '验收的用房达到应配面积',
  english: 'Premises that are accepted are large enough',
  cites: ['QH-5-b', 'QH-5-c'],
  reading: '低于下限的不能验收,超过上限的可以;不足一千户没有要求。户数为各期合计。',
  on: recording(premisesAccepted),
  requires: {
    area: {
      title: '建成面积不低于应配用房面积',
      english: 'The area built is no less than what the estate must have',
      must: atLeast(theAct.valueOf('builtArea'), premisesLeast),
    },
  },
  otherwise: 'refuse',
});

const awardOnce = limit('premises-award-once', {
  title: '一个社区居委会只奖一次',
  english: 'One award for a committee',
  cites: 'QH-8-c',
  on: recording(premisesAwardPaid),
  requires: {
    first: {
      title: '此前没有为该社区居委会发放过奖励',
      english: 'No award was paid for this committee before',
      must: none(theAct.concernedIn(awarded)),
    },
  },
  otherwise: 'refuse',
});

const servedBefore = limit('reward-for-registered-service', {
  title: '有登记的服务才有回报',
  english: 'Only registered service is rewarded',
  cites: 'QH-6-n',
  reading: '时数是本社区志愿服务登记的合计,算到申请当日;至少一小时。',
  on: opening(volunteerReward),
  requires: {
    served: {
      title: '有登记的服务时数',
      english: 'Hours of service are registered',
      must: atLeast(theAct.totalKept(volunteerService, 'hours'), 1),
    },
  },
  otherwise: 'refuse',
});

const fewThemes = limit('central-training-themes', {
  title: '集中培训围绕一至两个主题',
  english: 'Central training is on one or two themes',
  cites: 'QH-6-g',
  reading: '每次一至两个主题;没有主题、三个以上主题的,写明理由后可以登记。',
  on: recording(centralTraining),
  requires: {
    themes: {
      title: '主题一至两个',
      english: 'One or two themes',
      must: all(atLeast(theAct.itemsIn('themes'), 1), atMost(theAct.itemsIn('themes'), 2)),
    },
  },
  otherwise: 'warn',
});

export const limits = [
  fewThemes,
  servedBefore,
  ...admissionLimits,
  ...headLimits,
  hiredHead,
  foundedByResidents,
  oneGroup,
  ...supervisionLimits,
  chairedByGroup,
  awardOnce,
  largeEnough,
];
