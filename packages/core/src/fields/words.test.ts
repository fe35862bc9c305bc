import { choice, integer, list, text } from '@lifang/policy';
import { expect, it } from 'vitest';
import { fieldTexts } from './words.ts';

const words = { title: '名称', english: 'Name' };
const fields = {
  mood: choice({ ...words, choices: [{ value: 'good', title: '好', english: 'Good' }] }),
  agenda: list({ title: '议程', english: 'Agenda' }),
  minutes: integer({ title: '分钟', english: 'Minutes' }),
  notes: text({ title: '备注', english: 'Notes' }),
  cost: { ...text({ title: '金额', english: 'Cost' }), type: 'money' as const },
  joint: { ...text({ title: '会同', english: 'Joint' }), type: 'boolean' as const },
};

it('says what data hold, in the order of the fields and without what is empty or hidden', () => {
  const data = { notes: null, minutes: 0, agenda: ['一', '二'], mood: 'good', cost: -105, joint: false };
  expect(fieldTexts(fields, data, 'zh-CN')).toEqual([
    { field: 'mood', title: '名称', text: '好' },
    { field: 'agenda', title: '议程', text: '一、二' },
    { field: 'minutes', title: '分钟', text: '0' },
    { field: 'cost', title: '金额', text: '-1.05' },
    { field: 'joint', title: '会同', text: '否' },
  ]);
  expect(fieldTexts(fields, { mood: 'good', joint: true }, 'en')).toEqual([
    { field: 'mood', title: 'Name', text: 'Good' },
    { field: 'joint', title: 'Joint', text: 'yes' },
  ]);
});
