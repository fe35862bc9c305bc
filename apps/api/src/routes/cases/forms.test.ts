import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../../testing/index.ts';
import { fillPosts, type Posts } from '../../testing/posts.ts';
import { newPerson, newVillage, type Village } from '../../testing/village.ts';

const HOSTILE = '楼道的灯坏了 <img src=x onerror=alert(1)> & "引号"';
let api: TestApi;
let village: Village;
let posts: Posts;
let suggestion: string;
let selection: string;

beforeAll(async () => {
  api = await startTestApi({ clock: '2026-03-31T04:00:00Z' });
  village = await newVillage(api);
  posts = await fillPosts(village);
  const quota = { value: 2, from: '2025-01-01' };
  (await village.tenant.admin.put('/v1/settings/sample.winner-quota', quota)).expectOk();
  const person = await newPerson(village);
  const raised = {
    kind: 'sample.suggestion',
    unitId: village.group,
    on: '2026-03-20',
    about: [{ personId: person }],
    data: { text: HOSTILE },
  };
  suggestion = (await posts.helper.client.post('/v1/cases', raised)).expectOk().id;
  const round = { kind: 'sample.selection', unitId: village.committee, on: '2026-03-02' };
  selection = (await posts.director.client.post('/v1/cases', round)).expectOk().id;
});
afterAll(() => api.stop());

const path = (id: string, ending: string, query = '') => `/v1/cases/${id}/form.${ending}${query}`;

/** What stands in the file, text by text, in its order. */
async function textsOf(key: string, id: string, query = ''): Promise<string[]> {
  const response = await api.app.request(`http://lifang.test${path(id, 'docx', query)}`, {
    headers: { authorization: `Bearer ${key}` },
  });
  expect([response.status, response.headers.get('content-type')]).toEqual([
    200,
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ]);
  const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
  const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array());
  return [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text = '']) =>
    text
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&apos;', "'")
      .replaceAll('&amp;', '&'),
  );
}

describe('the form of a case', () => {
  it('is a DOCX file with its blocks in the order of the document, filled or not', async () => {
    const texts = await textsOf(village.tenant.adminKey, suggestion);
    expect(texts).toEqual([
      '居民建议办理单',
      '里坊示范街道办事处 里坊示范街道邻里互助试行办法 里坊街发〔2024〕1号',
      '单位',
      expect.any(String),
      '对象',
      expect.any(String),
      '提出日期',
      '2026-03-20',
      '建议',
      HOSTILE,
      '答复',
      '',
      '主任',
      '',
      '（盖章）　',
    ]);
    const answer = { step: 'sample.suggestion.answer', version: 1, data: { answer: '本周内修好' } };
    (await posts.director.client.post(`/v1/cases/${suggestion}/steps`, answer)).expectOk();
    const answered = await textsOf(village.tenant.adminKey, suggestion);
    expect(answered.slice(8, 12)).toEqual(['建议', HOSTILE, '答复', '本周内修好']);
  });

  it('has an opinion in its row, with the day, once it was given', async () => {
    const before = await textsOf(village.tenant.adminKey, selection);
    expect(before.slice(-5)).toEqual(['邻里促进会', '', '（盖章）　', '办理情况', '提名']);
    const steps = [
      ['count', 1, {}],
      ['announce', 2, {}],
    ] as const;
    for (const [step, version, more] of steps) {
      const body = { step: `sample.selection.${step}`, version, ...more };
      (await posts.director.client.post(`/v1/cases/${selection}/steps`, body)).expectOk();
    }
    const confirm = { step: 'sample.selection.confirm', version: 3, opinion: '同意认定' };
    const officer = await village.tenant.role('officer', village.street);
    (await officer.post(`/v1/cases/${selection}/steps`, confirm)).expectOk();
    const after = await textsOf(village.tenant.adminKey, selection);
    expect(after.slice(-5)).toEqual([
      '邻里促进会',
      '同意认定',
      '（盖章）　2026年3月31日',
      '办理情况',
      '已认定',
    ]);
    expect(await textsOf(village.tenant.adminKey, selection, '?lang=en')).toContain(
      'Approval sheet of a selection',
    );
  });

  it('is a page to print with the same rows, and what was written stays text', async () => {
    const page = await village.tenant.admin.get(path(suggestion, 'html'));
    const body = String(page.expectOk().body);
    expect(page.headers.get('content-type')).toBe('text/html; charset=UTF-8');
    expect(body).toContain('居民建议办理单');
    expect(body.indexOf('提出日期')).toBeLessThan(body.indexOf('&lt;img src=x onerror=alert(1)&gt;'));
    expect(body).not.toContain('<img');
    expect(body).not.toMatch(/undefined|NaN|\[object Object\]/);
  });

  it('masks what the reader may not see, and is none where there is none', async () => {
    const reader = await village.tenant.keyFor('reader');
    const texts = await textsOf(reader, suggestion);
    expect(texts).not.toContain(HOSTILE);
    expect(texts).toContain('建议');
    const other = await newVillage(api);
    for (const ending of ['html', 'docx']) {
      expect((await other.tenant.admin.get(path(suggestion, ending))).status).toBe(404);
      const named = await village.tenant.admin.get(path(suggestion, ending, '?form=sample.selection-sheet'));
      expect([named.status, named.code]).toEqual([404, 'not-found']);
    }
  });
});
