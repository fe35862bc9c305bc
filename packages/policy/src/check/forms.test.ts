import { expect, it } from 'vitest';
import { facts, form, opinions, placed } from '../forms/form.ts';
import { caseKind } from '../kinds/case.ts';
import { text } from '../kinds/fields.ts';
import { staff } from '../workflows/actor.ts';
import { workflow } from '../workflows/workflow.ts';
import { codes } from './small-checks.ts';
import { smallPolicy, village, words } from './small-policy.ts';

const titles = { title: '内容', english: 'Content' };
const request = caseKind('request', { ...words, of: village, fields: { wish: text(titles) } });
const asking = workflow(request, {
  cites: words.cites,
  opens: { by: staff(village, 'officer'), state: 'asked' },
  waits: { asked: { ...words, answerWithin: null } },
  final: { done: words },
  steps: {
    answer: {
      ...words,
      from: 'asked',
      to: 'done',
      by: staff(village, 'officer'),
      requires: { reply: text(titles) },
    },
  },
});
const printed = (...blocks: Parameters<typeof form>[1]['blocks']) =>
  codes(
    smallPolicy({
      cases: [request],
      workflows: [asking],
      forms: [form('slip', { ...words, of: request, blocks })],
    }),
  );

it('a form places only what its case has, each field once', () => {
  expect(printed(facts('unit'), placed('wish', 'reply'), opinions('answer'))).toEqual([]);
  expect(printed(placed('wish', 'hope'))).toEqual(['form-field-unknown']);
  expect(printed(opinions('refuse'))).toEqual(['form-step-unknown']);
  expect(printed(placed('wish'), placed('wish'))).toEqual(['form-field-twice']);
  expect(codes(smallPolicy({ forms: [form('slip', { ...words, of: request, blocks: [] })] }))).toContain(
    'form-of-nothing',
  );
});
