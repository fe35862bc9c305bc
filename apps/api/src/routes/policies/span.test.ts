import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, startTestApi, type TestApi } from '../../testing/index.ts';

let api: TestApi;
let admin: Client;

beforeAll(async () => {
  api = await startTestApi({ clock: '2026-03-31T04:00:00Z' });
  ({ admin } = await api.newTenant({ policies: ['sample-forms'], enabledFrom: '2025-01-01' }));
});
afterAll(() => api.stop());

const spanOf = async (client: Client, slug = 'sample-forms', query = '') =>
  (await client.get(`/v1/policies/${slug}${query}`)).expectOk().at('span');

describe('the span of a document whose days are settings', () => {
  it('is undetermined and says which setting it waits for, by which clause', async () => {
    expect(await spanOf(admin)).toEqual({
      asOf: '2026-03-31',
      status: 'undetermined',
      from: null,
      reviewFrom: null,
      until: null,
      clauses: ['SF-29.13-a'],
      readings: [expect.stringContaining('公布之日'), expect.stringContaining('三年')],
      awaits: [expect.objectContaining({ name: 'sample-forms.made-public-on', clauses: ['SF-29.13-a'] })],
    });
  });

  it('follows from the settings, as of any day, and of this tenant only', async () => {
    const path = '/v1/settings/sample-forms.made-public-on';
    (await admin.put(path, { value: '2025-01-01', from: '2025-01-01' })).expectOk();
    expect(await spanOf(admin)).toMatchObject({
      status: 'active',
      from: '2025-01-01',
      reviewFrom: '2027-01-01',
      until: '2027-12-31',
      awaits: [],
    });
    expect(await spanOf(admin, 'sample-forms', '?asOf=2027-01-01')).toMatchObject({ status: 'under-review' });
    expect(await spanOf(admin, 'sample-forms', '?asOf=2028-01-01')).toMatchObject({ status: 'over' });
    const other = await api.newTenant({ policies: ['sample-forms'], enabledFrom: '2025-01-01' });
    expect(await spanOf(other.admin)).toMatchObject({ status: 'undetermined' });
  });

  it('is nothing where the document does not say, and takes no day that does not exist', async () => {
    expect(await spanOf(admin, 'sample')).toBeNull();
    expect((await admin.get('/v1/policies/sample?asOf=2025-02-30')).code).toBe('invalid-input');
  });
});
