import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi, type TestTenant } from '../../testing/index.ts';
import { type NewArea, newArea } from '../../testing/new-area.ts';
import { refusalsOf } from '../../testing/refusals.ts';
import { change } from '../../testing/village.ts';

let api: TestApi;
let tenant: TestTenant;
let place: NewArea;

beforeAll(async () => {
  api = await startTestApi({ clock: '2026-03-31T04:00:00Z' });
  tenant = await api.newTenant({ policies: ['sample-forms'], enabledFrom: '2025-01-01' });
  place = await newArea(tenant);
});
afterAll(() => api.stop());

const NONE: readonly unknown[] = [];
const found = (consequence: string, ...missing: readonly string[]) => ({
  limit: 'sample-forms.proper-reading-room',
  consequence,
  missing,
});
const open = (unitId: string, more: Readonly<Record<string, unknown>> = {}) =>
  tenant.admin.post('/v1/places', {
    kind: 'sample-forms.reading-room',
    name: '阅览室',
    unitId,
    from: '2025-02-01',
    functions: ['reading', 'study'],
    data: { seats: 10 },
    ...more,
  });
const newCommunity = () => place.unit('community', '某社区', place.area);

describe('a place is opened', () => {
  it('with every function its kind must serve and the number it must have, the bound included', async () => {
    const made = await open(await newCommunity());
    expect([made.status, made.at('findings'), made.at('counts')]).toEqual([201, NONE, true]);
  });

  it('without a function, and is marked; below a number only for a reason', async () => {
    const community = await newCommunity();
    const marked = await open(community, { functions: ['reading', 'meeting'] });
    expect([marked.status, marked.at('findings')]).toEqual([201, [found('flag', 'functions')]]);
    const warned = await open(community, { data: { seats: 9 } });
    expect([warned.code, refusalsOf(warned)]).toEqual(['reason-required', [['seats', 9, 10, ['SF-26-a']]]]);
    const kept = await open(community, { data: { seats: 9 }, reason: '房间小' });
    expect([kept.at('reason'), kept.at('findings')]).toEqual(['房间小', [found('warn', 'seats')]]);
  });

  it('never beyond the upper end, however many ask at once', async () => {
    const community = await newCommunity();
    const replies = await Promise.all([1, 2, 3, 4, 5].map(() => open(community)));
    expect(replies.filter(({ status }) => status === 201)).toHaveLength(2);
    const refused = replies.find(({ status }) => status !== 201);
    expect(refused && refusalsOf(refused)).toEqual([['few', 3, 2, ['SF-26-b']]]);
    expect((await tenant.admin.get(`/v1/places?unitId=${community}`)).items).toHaveLength(2);
  });

  it('again once another has closed, but not beside one that opens later', async () => {
    const community = await newCommunity();
    const first = (await open(community)).id;
    (await open(community, { from: '2025-08-01' })).expectOk();
    expect((await open(community, { from: '2025-07-01' })).code).toBe('refused-by-rule');
    (await change(tenant.admin, `/v1/places/${first}`, 'close', { on: '2025-06-30' })).expectOk();
    expect((await open(community, { from: '2025-07-01' })).status).toBe(201);
  });
});

describe('a place is changed', () => {
  it('and judged as if it were opened so: a function that goes marks it, one that comes back clears it', async () => {
    const community = await newCommunity();
    const { id } = await open(community);
    const path = `/v1/places/${id}`;
    const less = await change(tenant.admin, path, '', { functions: ['reading'] });
    expect(less.at('findings')).toEqual([found('flag', 'functions')]);
    expect((await change(tenant.admin, path, '', { name: '改名' })).at('findings')).toEqual([
      found('flag', 'functions'),
    ]);
    const more = await change(tenant.admin, path, '', { functions: ['study', 'reading'] });
    expect(more.at('findings')).toEqual(NONE);
  });

  it('below a number only for a reason, and nothing of a refused change is kept', async () => {
    const { id } = await open(await newCommunity());
    const path = `/v1/places/${id}`;
    expect((await change(tenant.admin, path, '', { name: '新名', data: { seats: 3 } })).code).toBe(
      'reason-required',
    );
    const still = await tenant.admin.get(path);
    expect([still.at('name'), still.at('data.seats'), still.at('version')]).toEqual(['阅览室', 10, 1]);
    const kept = await change(tenant.admin, path, '', { data: { seats: 3 }, reason: '借出座椅' });
    expect([kept.at('reason'), kept.at('findings')]).toEqual(['借出座椅', [found('warn', 'seats')]]);
  });
});
