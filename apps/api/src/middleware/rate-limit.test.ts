import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi, type TestTenant } from '../testing/index.ts';

const minute = { seconds: 60 };
const login = { tenant: 'nobody-here', name: '某人', password: 'not the password' };

let api: TestApi;
let tenant: TestTenant;

beforeAll(async () => {
  api = await startTestApi({
    limits: {
      requests: { requests: 5, ...minute },
      logins: { requests: 2, ...minute },
      addressHeader: 'x-forwarded-for',
    },
  });
  tenant = await api.newTenant();
});
afterAll(() => api.stop());

describe('the rate limit', () => {
  it('says how many requests are left, refuses what is over, and lets through again after the wait it names', async () => {
    const reader = await tenant.role('reader');
    const first = (await reader.get('/v1/me')).expectOk();
    expect(first.headers.get('ratelimit-policy')).toBe('"request";q=5;w=60');
    expect(first.headers.get('ratelimit')).toBe('"request";r=4;t=60');
    for (let count = 2; count <= 5; count++) (await reader.get('/v1/me')).expectOk();

    const refused = await reader.get('/v1/me', { 'accept-language': 'en' });
    expect([refused.status, refused.code]).toEqual([429, 'too-many-requests']);
    expect(refused.headers.get('content-type')).toContain('application/problem+json');
    expect(refused.headers.get('ratelimit')).toBe('"request";r=0;t=60');
    expect(refused.headers.get('retry-after')).toBe('60');
    expect(refused.headers.get('x-request-id')).toBe(refused.text('requestId'));

    api.clock.advance(1);
    (await reader.get('/v1/me')).expectOk();
  });

  it('counts each credential on its own, and problems as well as successes', async () => {
    api.clock.advance(1);
    const [one, other] = [await tenant.role('reader'), await tenant.role('reader')];
    for (let count = 1; count <= 5; count++) expect((await one.get('/v1/units/no-id')).status).toBe(422);
    expect((await one.get('/v1/me')).status).toBe(429);
    (await other.get('/v1/me')).expectOk();
  });

  it('cannot be used up by somebody who knows the id of a key but not its secret', async () => {
    api.clock.advance(1);
    const key = await tenant.keyFor('reader');
    const forged = `${key.slice(0, key.lastIndexOf('.'))}.${'x'.repeat(43)}`;
    for (let count = 1; count <= 6; count++) await tenant.as(forged).get('/v1/me');
    (await tenant.as(key).get('/v1/me')).expectOk();
  });

  it('counts requests without a credential by the address the nearest proxy saw', async () => {
    api.clock.advance(1);
    const from = (address: string) => api.nobody.get('/openapi.json', { 'x-forwarded-for': address });
    for (let count = 1; count <= 5; count++) (await from(`10.0.0.${count}, 192.0.2.1`)).expectOk();
    expect((await from('10.0.0.9, 192.0.2.1')).status).toBe(429);
    (await from('10.0.0.9, 192.0.2.2')).expectOk();
  });

  it('counts logins by address, whatever credential comes along', async () => {
    api.clock.advance(1);
    const attempt = (address: string) =>
      tenant.admin.post('/v1/sessions', login, { 'x-forwarded-for': address, 'sec-fetch-site': 'none' });
    expect((await attempt('192.0.2.7')).code).toBe('unauthenticated');
    expect((await attempt('192.0.2.7')).headers.get('ratelimit')).toBe('"login";r=0;t=60');
    expect((await attempt('192.0.2.7')).code).toBe('too-many-requests');
    expect((await attempt('192.0.2.8')).code).toBe('unauthenticated');
  });

  it('never counts the questions of a machine that watches the service', async () => {
    for (let count = 1; count <= 8; count++) (await api.nobody.get('/health/live')).expectOk();
  });
});
