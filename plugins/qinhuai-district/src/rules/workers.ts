import {
  once as doneOnce,
  duty,
  type EventKind,
  every,
  linesOf,
  people,
  subject,
  units,
} from '@lifang/policy';
import { communityWorker } from '../kinds/positions.ts';
import { postDuties } from '../kinds/registers.ts';
import { community, district, subDistrict } from '../kinds/units.ts';
import {
  centralTraining,
  procedureIssued,
  regularTraining,
  volunteerCommended,
  workerCommended,
  workersOpinion,
} from '../kinds/workers.ts';
import { COMMENDED } from '../workflows/commendations.ts';
import { once } from './once.ts';
import { shown } from './shown.ts';

const opinionIssued = once(
  'workers-opinion',
  {
    title: '社区工作者队伍建设意见出台',
    english: 'An opinion on the community-worker team is issued',
    cites: 'QH-6-a',
  },
  { owedBy: district, subjects: units(district), done: workersOpinion.by(subject) },
);

const postsDescribed = duty('post-duties-written', {
  title: '明确社区工作者岗位职责',
  english: 'Every worker’s post has its duties written down',
  cites: 'QH-6-b',
  reading: '每名在岗的社区工作者,岗位职责都要登记在册;没有期限,不算逾期。',
  owedBy: community,
  subjects: people.holding(communityWorker),
  when: doneOnce(),
  done: linesOf(postDuties).about(subject),
});

const procedure = (value: string, title: string, english: string, cites: string) =>
  once(
    `${value}-procedure`,
    { title, english, cites, reading: '由区制定;没有期限,制定之前一直显示未完,不算逾期。' },
    {
      owedBy: district,
      subjects: units(district),
      done: procedureIssued.by(subject).where('procedure', value),
    },
  );
const procedures = [
  procedure('recruitment', '规范选聘程序', 'Recruitment has a procedure', 'QH-6-c'),
  procedure('training', '规范培训程序', 'Training has a procedure', 'QH-6-d'),
  procedure('assessment', '规范考核程序', 'Assessment has a procedure', 'QH-6-e'),
];

const yearlyTraining = duty('yearly-central-training', {
  title: '区民政局每年集中培训一次',
  english: 'Central training every year',
  cites: 'QH-6-g',
  reading: '每年至少一次,第二次只作提示。围绕一至两个主题,主题逐个列明。',
  owedBy: district,
  subjects: units(district),
  when: every('year', { partial: 'whole' }),
  done: centralTraining.within(subject),
  need: { least: 1, most: 1 },
});
const streetTraining = shown(
  'street-training',
  {
    title: '街道经常性培训',
    english: 'Regular training by sub-districts',
    cites: 'QH-6-i',
    reading: '“经常性”没有数字:按年显示次数,不算逾期。',
  },
  { owedBy: subDistrict, subjects: units(subDistrict), done: regularTraining.by(subject) },
);

const commended = (name: string, event: EventKind, title: string, english: string, cites: string) =>
  duty(name, {
    title,
    english,
    cites,
    reading: '每年恰好 20 名:年底不足 20 名即为逾期,超过 20 名作提示。',
    owedBy: district,
    subjects: units(district),
    when: every('year', { partial: 'whole' }),
    done: event.by(subject),
    counting: 'each',
    need: { least: COMMENDED, most: COMMENDED },
  });

export const workerDuties = [
  opinionIssued,
  postsDescribed,
  ...procedures,
  yearlyTraining,
  streetTraining,
  commended(
    'workers-commended',
    workerCommended,
    '每年表彰优秀社区工作者 20 名',
    'Twenty outstanding workers are commended every year',
    'QH-6-o',
  ),
  commended(
    'volunteers-commended',
    volunteerCommended,
    '每年表彰优秀社区志愿者 20 名',
    'Twenty outstanding volunteers are commended every year',
    'QH-6-p',
  ),
];
