import { MATRIX } from '@lifang/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../../testing/index.ts';
import { newPerson, newVillage, type Village } from '../../testing/village.ts';

let api: TestApi;
let village: Village;
beforeAll(async () => {
  api = await startTestApi();
  village = await newVillage(api);
});
afterAll(() => api.stop());

describe('me', () => {
  it('is the key that asks, with everything its roles allow', async () => {
    const client = await village.tenant.role('auditor', village.committee);
    const reply = (await client.get('/v1/me')).expectOk();
    expect(reply.body).toMatchObject({
      actor: { kind: 'api-key' },
      tenant: { id: village.tenant.id, slug: village.tenant.slug, name: '测试街道' },
      personId: null,
      grants: [{ role: 'auditor', unitId: village.committee }],
      roles: ['auditor'],
      scope: [village.committee],
    });
    const allowed = Object.entries(MATRIX).filter(([, roles]) => roles.some(role => role === 'auditor'));
    expect(reply.at('operations')).toEqual(allowed.map(([operation]) => operation));
  });

  it('is the user who asks, and the person they are', async () => {
    const personId = await newPerson(village);
    const grants = [{ role: 'worker', unitId: village.group }];
    const login = { name: '社工', password: 'long enough for anybody' };
    (await village.tenant.admin.post('/v1/users', { ...login, grants, personId })).expectOk();
    const session = await api.nobody.post('/v1/sessions', { tenant: village.tenant.slug, ...login });
    const me = await api.as(session.text('token')).get('/v1/me');
    expect(me.body).toMatchObject({
      actor: { kind: 'user', name: '社工' },
      personId,
      scope: [village.group],
    });
  });

  it('is nobody without a credential', async () => {
    const reply = await api.nobody.get('/v1/me');
    expect(reply.status).toBe(401);
    expect(reply.headers.get('www-authenticate')).toBe('Bearer');
    expect((await api.as('nonsense').get('/v1/me')).status).toBe(401);
  });
});
