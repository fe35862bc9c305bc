import { type App, adoptEncodings } from '@lifang/core';
import { catalogue } from '@lifang/policies';
import type { Policy } from '@lifang/policy';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../app.ts';
import { type Client, newClient } from '../../testing/client.ts';
import { startTestApi, type TestApi, type TestTenant } from '../../testing/index.ts';

/** A slug of its own: every tenant of the installation is taken on, those of other tests among them. */
const SLUG = 'sample-upgraded';

let api: TestApi;
let before: App;
let after: App;
let tenant: TestTenant;
let person: string;

const entry = (policy: Policy) => ({ title: '', english: '', load: () => Promise.resolve(policy) });
const running = (policy: Policy): App => ({
  ...api.installation,
  catalogue: { ...catalogue, [SLUG]: entry(policy) },
  configurations: new Map(),
});
const admin = (app: App): Client => newClient(createApp(app), tenant.adminKey, () => {});

beforeAll(async () => {
  api = await startTestApi();
  const sample = await catalogue.sample?.load();
  if (sample === undefined) throw new Error('there is no sample');
  const first: Policy = { ...sample, slug: SLUG, encoding: '1.0.0' };
  const second: Policy = {
    ...first,
    encoding: '1.1.0',
    duties: first.duties.map(duty =>
      duty.name === 'monthly-visit' ? { ...duty, need: { least: 3, target: null, most: null } } : duty,
    ),
    categories: first.categories.map(category =>
      category.membership.how === 'age' ? { ...category, name: 'very-old' } : category,
    ),
  };
  [before, after] = [running(first), running(second)];
  tenant = await api.newTenant();
  const client = admin(before);
  const settings = [{ name: `${SLUG}.very-elderly-min-age`, value: 80 }];
  (await client.post(`/v1/policies/${SLUG}/enable`, { from: '2026-01-01', settings })).expectOk();
  const unit = async (kind: string, parentId?: string) =>
    (
      await client.post('/v1/units', { kind: `${SLUG}.${kind}`, name: kind, parentId, from: '2024-01-01' })
    ).expectOk().id;
  const unitId = await unit('group', await unit('committee', await unit('street')));
  const body = { name: '王示例', sex: 'female', bornOn: '1935-01-01', unitId, from: '2024-01-01' };
  person = (await client.post('/v1/people', body)).expectOk().id;
  const entered = { kind: `${SLUG}.living-alone`, personId: person, from: '2024-01-01' };
  (await client.post('/v1/categories', entered)).expectOk();
});
afterAll(async () => {
  await api.stop();
});

const required = async (app: App) =>
  (await admin(app).get(`/v1/duties?rule=${SLUG}.monthly-visit&subjectId=${person}`)).at('items.0.required');
const lists = async (app: App) => {
  const { items } = await admin(app).get(`/v1/categories?personId=${person}`);
  return items.map(item => (item as { kind: string }).kind).sort();
};

describe('after an upgrade', () => {
  it('every tenant is counted under the encoding that is installed, once, and the audit says so', async () => {
    expect([await required(after), await lists(after)]).toEqual([
      1,
      [`${SLUG}.living-alone`, `${SLUG}.very-elderly`],
    ]);

    await adoptEncodings(after);

    expect(await required(after)).toBe(3);
    expect(await lists(after)).toContain(`${SLUG}.very-old`);
    const { items } = await admin(after).get('/v1/audit?action=policies.enable');
    expect(items).toHaveLength(2);
    expect(items[0]).toMatchObject({ actorKind: 'system', detail: { encodings: { [SLUG]: '1.1.0' } } });

    await adoptEncodings(running((await after.catalogue[SLUG]?.load()) ?? expect.fail()));
    expect((await admin(after).get('/v1/audit?action=policies.enable')).items).toHaveLength(2);
    expect((await admin(after).get('/v1/audit/verify')).at('firstBreak')).toBeNull();
  });

  it('a tenant that has nothing changed is left alone', async () => {
    const other = await api.newTenant({ policies: ['sample'] });
    await adoptEncodings(running((await after.catalogue[SLUG]?.load()) ?? expect.fail()));
    expect((await other.admin.get('/v1/audit?action=policies.enable')).items).toHaveLength(1);
  });
});
