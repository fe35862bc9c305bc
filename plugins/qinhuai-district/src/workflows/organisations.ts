import {
  type CaseKind,
  type EventKind,
  enters,
  leaves,
  type Opener,
  records,
  text,
  workflow,
} from '@lifang/policy';
import { recreationForming, rightsForming, serviceForming, supervisionElection } from '../kinds/cases.ts';
import { supervised } from '../kinds/categories.ts';
import { recreationFormed, rightsFormed, serviceFormed, supervisionElected } from '../kinds/organisations.ts';
import { supervisionTerm } from '../settings.ts';
import { committee, theAssembly, theDepartment, theResidents } from './authorities.ts';

const selection = text({ title: '推选记录', english: 'Record of the selection', required: true });
const ballot = text({ title: '选举结果', english: 'Result of the election', required: true });

/** The three types differ in who forms them; the head is always chosen by residents first. */
const formingBy = (of: CaseKind, lead: Opener, formed: EventKind, clause: string, reading: string) =>
  workflow(of, {
    cites: [clause, 'QH-1-l'],
    reading,
    opens: { by: lead, state: 'preparing' },
    waits: {
      preparing: { title: '筹备', english: 'Preparing', answerWithin: null },
      'head-chosen': { title: '负责人已推选', english: 'Head chosen', answerWithin: null },
    },
    final: {
      formed: { title: '已组建', english: 'Formed' },
      abandoned: { title: '未组建', english: 'Not formed' },
    },
    steps: {
      choose: {
        title: '居民推选负责人',
        english: 'Residents choose the head',
        cites: 'QH-1-l',
        from: 'preparing',
        to: 'head-chosen',
        by: theResidents,
        requires: { selection },
      },
      form: {
        title: '组建',
        english: 'Form',
        cites: [clause, 'QH-1-l'],
        from: 'head-chosen',
        to: 'formed',
        by: lead,
        effects: [records(formed)],
      },
      abandon: {
        title: '不再组建',
        english: 'Give up',
        cites: clause,
        from: ['preparing', 'head-chosen'],
        to: 'abandoned',
        by: lead,
        reason: true,
      },
    },
  });

const formingRights = formingBy(
  rightsForming,
  theDepartment,
  rightsFormed,
  'QH-1-d',
  '由相应的机关部门组建,社区居委会协助。列举的名称只是例子。',
);
const formingService = formingBy(
  serviceForming,
  committee,
  serviceFormed,
  'QH-1-i',
  '由社区居委会负责组建。列举的名称只是例子。',
);

/** Residents form these when the time is ripe; there is no number, size or date. */
const formingRecreation = workflow(recreationForming, {
  cites: ['QH-1-f', 'QH-1-g', 'QH-1-h', 'QH-1-l'],
  reading: '居民自己组建,居委会从旁发动;不设数量、规模和期限。是否成熟由居委会逐个判断并写明理由。',
  opens: { by: theResidents, state: 'preparing' },
  waits: {
    preparing: { title: '酝酿', english: 'Preparing', answerWithin: null },
    ripe: { title: '条件成熟', english: 'Ripe', answerWithin: null },
    'head-chosen': { title: '负责人已推选', english: 'Head chosen', answerWithin: null },
  },
  final: {
    formed: { title: '已组建', english: 'Formed' },
    abandoned: { title: '未组建', english: 'Not formed' },
  },
  steps: {
    judge: {
      title: '认定条件成熟',
      english: 'Judge it ripe',
      cites: 'QH-1-h',
      from: 'preparing',
      to: 'ripe',
      by: committee,
      reason: true,
    },
    choose: {
      title: '居民推选负责人',
      english: 'Residents choose the head',
      cites: 'QH-1-l',
      from: 'ripe',
      to: 'head-chosen',
      by: theResidents,
      requires: { selection },
    },
    form: {
      title: '组建',
      english: 'Form',
      cites: ['QH-1-f', 'QH-1-l'],
      from: 'head-chosen',
      to: 'formed',
      by: theResidents,
      effects: [records(recreationFormed)],
    },
    abandon: {
      title: '不再组建',
      english: 'Give up',
      cites: 'QH-1-h',
      from: ['preparing', 'ripe', 'head-chosen'],
      to: 'abandoned',
      by: theResidents,
    },
  },
});

/** In office until its term is over; then the next one can be elected. */
const electing = workflow(supervisionElection, {
  cites: ['QH-2-h', 'QH-2-m'],
  reading: '由社区成员代表大会选举,居民代表代录;任期由区统一制定,期满改选。每个社区只有一个小组在任。',
  opens: { by: theAssembly, state: 'preparing' },
  waits: {
    preparing: { title: '筹备选举', english: 'Preparing the election', answerWithin: null },
    'in-office': { title: '在任', english: 'In office', answerWithin: supervisionTerm },
  },
  final: {
    'term-over': { title: '任期结束', english: 'Term over' },
    abandoned: { title: '未选举', english: 'Not held' },
  },
  steps: {
    elect: {
      title: '选举产生',
      english: 'Elect',
      cites: 'QH-2-h',
      from: 'preparing',
      to: 'in-office',
      by: theAssembly,
      requires: { ballot },
      effects: [records(supervisionElected), enters(supervised)],
    },
    'end-term': {
      title: '任期结束',
      english: 'End the term',
      cites: 'QH-2-m',
      from: 'in-office',
      to: 'term-over',
      by: theAssembly,
      effects: [leaves(supervised)],
    },
    abandon: {
      title: '不再选举',
      english: 'Give up',
      cites: 'QH-2-h',
      from: 'preparing',
      to: 'abandoned',
      by: theAssembly,
      reason: true,
    },
  },
});

export const organisationWorkflows = [formingRights, formingRecreation, formingService, electing];
