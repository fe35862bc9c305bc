import { text, workflow } from '@lifang/policy';
import { volunteerReward, workerService } from '../kinds/cases.ts';
import { committee, streetOfficer } from './authorities.ts';

const result = text({ title: '考核意见', english: 'Result', class: 'personal', required: true });
const reward = text({ title: '回报', english: 'Reward', required: true });

const serving = workflow(workerService, {
  cites: ['QH-6-c', 'QH-6-d', 'QH-6-e', 'QH-6-f'],
  reading: '原文没有写由谁选聘和考核,读作街道。解聘之前须有一次不合格的考核;淘汰的情形由区制定。',
  opens: { by: streetOfficer, state: 'recruited' },
  waits: {
    recruited: { title: '已选聘', english: 'Recruited', answerWithin: null },
    trained: { title: '已培训', english: 'Trained', answerWithin: null },
    passed: { title: '考核合格', english: 'Assessment passed', answerWithin: null },
    failed: { title: '考核不合格', english: 'Assessment failed', answerWithin: null },
  },
  final: {
    eliminated: { title: '已淘汰', english: 'Eliminated' },
    left: { title: '已离任', english: 'Left' },
  },
  steps: {
    train: {
      title: '培训',
      english: 'Train',
      cites: 'QH-6-d',
      from: ['recruited', 'passed', 'failed'],
      to: 'trained',
      by: streetOfficer,
    },
    pass: {
      title: '考核合格',
      english: 'Assess: passed',
      cites: 'QH-6-e',
      from: ['recruited', 'trained'],
      to: 'passed',
      by: streetOfficer,
      requires: { result },
    },
    fail: {
      title: '考核不合格',
      english: 'Assess: failed',
      cites: 'QH-6-e',
      from: ['recruited', 'trained'],
      to: 'failed',
      by: streetOfficer,
      requires: { result },
    },
    eliminate: {
      title: '淘汰',
      english: 'Eliminate',
      cites: 'QH-6-f',
      from: 'failed',
      to: 'eliminated',
      by: streetOfficer,
      reason: true,
    },
    leave: {
      title: '离任',
      english: 'Leave',
      cites: 'QH-6-c',
      from: ['recruited', 'trained', 'passed', 'failed'],
      to: 'left',
      by: streetOfficer,
      reason: true,
    },
  },
});

const rewarding = workflow(volunteerReward, {
  cites: 'QH-6-n',
  reading: '有登记的服务才有回报,时数由志愿服务登记得出。怎样回报由租户写明。',
  opens: { by: committee, state: 'proposed' },
  waits: { proposed: { title: '待回报', english: 'Waiting', answerWithin: null } },
  final: {
    rewarded: { title: '已回报', english: 'Rewarded' },
    dropped: { title: '不予回报', english: 'Not rewarded' },
  },
  steps: {
    reward: {
      title: '回报',
      english: 'Reward',
      cites: 'QH-6-n',
      from: 'proposed',
      to: 'rewarded',
      by: committee,
      requires: { reward },
    },
    drop: {
      title: '不予回报',
      english: 'Do not reward',
      cites: 'QH-6-n',
      from: 'proposed',
      to: 'dropped',
      by: committee,
      reason: true,
    },
  },
});

export const workerWorkflows = [serving, rewarding];
