import type { Clause } from '../clause.ts';
import { category } from '../kinds/category.ts';
import { eventKind } from '../kinds/event.ts';
import { choice, integer, text } from '../kinds/fields.ts';
import { positionKind } from '../kinds/position.ts';
import { unitKind } from '../kinds/unit.ts';
import { definePolicy, type Policy } from '../policy.ts';
import { duty } from '../rules/duty.ts';
import { every } from '../rules/schedule.ts';
import { subject } from '../selections/references.ts';
import { people } from '../selections/subject-selection.ts';

/** The kinds of the smallest policy that passes every check; tests break one thing of it at a time. */
export const words = { title: '名称', english: 'Name', cites: 'AB-1-a' };

export const town = unitKind('town', { ...words, under: [] });
export const village = unitKind('village', { ...words, under: [town] });
export const head = positionKind('head', { ...words, of: village });
export const elderly = category('elderly', { ...words, of: 'person' });
export const call = eventKind('call', {
  ...words,
  about: ['person'],
  fields: {
    mood: choice({
      title: '心情',
      english: 'Mood',
      filterable: true,
      choices: [
        { value: 'good', title: '好', english: 'Good' },
        { value: 'bad', title: '差', english: 'Bad' },
      ],
    }),
    minutes: integer({ title: '分钟', english: 'Minutes', filterable: true }),
    notes: text({ title: '备注', english: 'Notes' }),
  },
});

export const clause: Clause = {
  id: 'AB-1-a',
  place: '一',
  wording: { zh: '每月打一次电话', en: 'Call once a month' },
  disposition: { as: 'encoded' },
  passage: { length: 7, sha256: 'a'.repeat(64) },
};

export const monthlyCall = duty('monthly-call', {
  ...words,
  owedBy: village,
  subjects: people.in(elderly),
  when: every('month', { partial: 'waive' }),
  done: call.about(subject),
});

/** The smallest policy that passes every check, with some of its parts replaced. */
export function smallPolicy(replaced: Partial<Policy> = {}): Policy {
  return definePolicy({
    slug: 'small',
    encoding: '1.0.0',
    document: {
      title: '小办法',
      english: 'Small measures',
      number: null,
      issuer: '镇',
      issuedOn: '2020-01-01',
      effectiveFrom: '2020-02-01',
      effectiveTo: '2029-12-31',
    },
    scope: { zh: '全文', en: 'All of it' },
    clauses: [clause],
    units: [town, village],
    positions: [head],
    categories: [elderly],
    events: [call],
    cases: [],
    settings: [],
    duties: [monthlyCall],
    limits: [],
    workflows: [],
    ...replaced,
  });
}
