import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, startTestApi, type TestApi } from './testing/index.ts';
import { sentences } from './testing/languages.ts';
import { newVillage, type Village } from './testing/village.ts';

let api: TestApi;
let village: Village;
let admin: Client;
beforeAll(async () => {
  api = await startTestApi();
  village = await newVillage(api);
  admin = village.tenant.admin;
});
afterAll(() => api.stop());

const JSON_TYPE = { 'content-type': 'application/json' };
const raw = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = JSON_TYPE) =>
  admin.send('POST', '/v1/units', body, headers);
const named = (name: string) =>
  `{"kind":"sample.group","parentId":"${village.committee}","from":"2026-01-01","name":"${name}"}`;

describe('a body', () => {
  it.each([
    ['that is not JSON', '{"kind":', 400, 'malformed-request'],
    ['that is no object', '[]', 422, 'invalid-input'],
    ['that is empty', '', 400, 'malformed-request'],
    ['that is null', 'null', 422, 'invalid-input'],
    ['nested too deep', `${'['.repeat(30)}${']'.repeat(30)}`, 422, 'invalid-input'],
    ['nested far too deep', `${'['.repeat(200_000)}${']'.repeat(200_000)}`, 422, 'invalid-input'],
    ['over a megabyte', `"${'x'.repeat(1024 * 1024)}"`, 413, 'too-large'],
  ])('%s is refused', async (_what, body, status, code) => {
    const reply = await raw(body);
    expect([reply.status, reply.code]).toEqual([status, code]);
    const english = await raw(body, { ...JSON_TYPE, 'accept-language': 'en' });
    expect(sentences(english).filter(text => /[\u4e00-\u9fff]/.test(text))).toEqual([]);
    expect(sentences(english)).toHaveLength(sentences(reply).length);
  });

  it('in another encoding or of another type is refused', async () => {
    const latin = new Uint8Array([...Buffer.from(named('caf')), 0xe9, 0x22]);
    expect((await raw(latin)).code).toBe('malformed-request');
    expect((await raw(named('x'), { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await raw(named('x'), {})).status).toBe(415);
  });

  it('with NUL or half a character is refused, naming the field', async () => {
    for (const name of ['a\\u0000b', 'a\\ud800b', '\\udc00']) {
      const reply = await raw(named(name));
      expect([reply.status, reply.at('errors.0.field')]).toEqual([422, 'name']);
    }
    const key = await raw('{"a\\u0000":1}');
    expect(key.status).toBe(422);
  });

  it('with the names of what every object has is refused or harmless', async () => {
    for (const field of ['__proto__', 'constructor', 'toString']) {
      const reply = await raw(named(`x","${field}":"y`));
      expect([201, 422]).toContain(reply.status);
      const data = await raw(named(`x","data":{"${field}":1},"externalId":"e`));
      expect([201, 422]).toContain(data.status);
    }
  });

  it('names everything that is wrong at once', async () => {
    const reply = await admin.post('/v1/units', { kind: 'X', name: '', from: 'soon', colour: 1 });
    const errors = reply.at('errors');
    const fields = Array.isArray(errors) ? errors.map(error => error.field) : [];
    expect(fields.sort()).toEqual(['body', 'from', 'kind', 'name']);
  });
});

describe('an address', () => {
  it('that is not there answers 404, as a problem', async () => {
    for (const path of ['/', '/v1', '/v1/nothing', '/v1/units/x/y/z', '/operator']) {
      const reply = await admin.get(path);
      expect([reply.status, reply.code]).toEqual([404, 'not-found']);
      expect(reply.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    }
  });

  it('with odd characters answers 4xx', async () => {
    for (const path of [
      '/v1/units/%00',
      '/v1/units/%ff',
      '/v1/units?name=%00',
      '/v1/units?cursor=%00',
      '/v1/units?%ff=1',
      `/v1/units?externalId=${'x'.repeat(5000)}`,
      `/v1/units/${'9'.repeat(10_000)}`,
    ]) {
      const { status } = await admin.get(path);
      expect([path, status >= 400 && status < 500]).toEqual([path, true]);
    }
  });

  it('with an id in capitals is the same address', async () => {
    const reply = await admin.get(`/v1/units/${village.group.toUpperCase()}`);
    expect(reply.id).toBe(village.group);
  });
});

describe('whatever is answered', () => {
  it('carries the request’s id and lets nothing frame or sniff it', async () => {
    const reply = await admin.get('/v1/me', { 'x-request-id': 'abc-123' });
    expect(reply.headers.get('x-request-id')).toBe('abc-123');
    expect(reply.headers.get('x-content-type-options')).toBe('nosniff');
    expect(reply.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    const odd = await admin.get('/v1/nothing', { 'x-request-id': 'a b\tc' });
    expect(odd.text('requestId')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('is worded in Chinese, or in English on request', async () => {
    expect((await api.nobody.get('/v1/me')).at('title')).toBe('未登录或凭证无效');
    const english = await api.nobody.get('/v1/me', { 'accept-language': 'en-GB' });
    expect(english.at('title')).toBe('The credential is missing, unknown or expired');
  });

  it('leaves nothing personal in the log', async () => {
    const person = {
      name: '欧阳不可记',
      sex: 'male',
      idNumber: '11010519491231002X',
      phone: '13800001234',
      unitId: village.group,
      from: '2026-01-01',
    };
    (await admin.post('/v1/people', person)).expectOk();
    await admin.post('/v1/people', person);
    await admin.get(`/v1/people?name=${encodeURIComponent('欧阳不可记')}`);
    await api.nobody.post('/v1/sessions', {
      tenant: village.tenant.slug,
      name: '欧阳不可记',
      password: 'a secret password',
    });
    const log = JSON.stringify(api.lines);
    expect(log).toContain('/v1/people');
    for (const secret of ['欧阳', '11010519491231002X', '13800001234', 'a secret password', '%E6']) {
      expect(log).not.toContain(secret);
    }
    expect(log).not.toContain(village.tenant.adminKey.split('.')[2]);
  });
});
