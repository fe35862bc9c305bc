import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi, type TestTenant } from '../../testing/index.ts';

let api: TestApi;
let tenant: TestTenant;

beforeAll(async () => {
  api = await startTestApi();
  tenant = await api.newTenant({ policies: ['sample'] });
});
afterAll(() => api.stop());

const text = (body: unknown): string => (typeof body === 'string' ? body : '');

describe('the documentation page', () => {
  it('lists every operation for somebody without a credential', async () => {
    const page = (await api.nobody.get('/docs')).expectOk();
    expect(page.headers.get('content-type')).toBe('text/html; charset=UTF-8');
    const body = text(page.body);
    expect(body).toContain('<html lang="zh-CN">');
    const document = (await api.nobody.get('/openapi.json')).expectOk();
    for (const path of Object.keys(Object(document.at('paths'))))
      expect(body).toContain(`<code>${path}</code>`);
    expect(body).not.toContain('[object Object]');
  });

  it('fetches nothing from elsewhere, and its policy forbids it', async () => {
    const page = await api.nobody.get('/docs');
    const links = [...text(page.body).matchAll(/(?:href|src)="([^"]*)"/g)].map(([, target]) => target);
    expect(links.filter(target => !/^(#|\/|data:,$)/.test(target ?? ''))).toEqual([]);
    const policy = page.headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    const script = (await api.nobody.get('/docs/script.js')).expectOk();
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  });

  it('shows the kinds of the tenant whose key comes along, with their clauses', async () => {
    const body = text((await tenant.admin.get('/docs')).expectOk().body);
    expect(body).toContain('RecordEvent_sample_visit');
    expect(body).toContain('LF-5 · LF-8');
    expect(body).toContain('探访');
  });

  it('speaks English on request', async () => {
    expect(text((await api.nobody.get('/docs?lang=en')).body)).toContain('<html lang="en">');
    const accepted = await tenant.admin.get('/docs', { 'accept-language': 'en' });
    expect(text(accepted.body)).toContain('Neighbourhood helper');
  });

  it('has no broken link inside itself', async () => {
    const body = text((await tenant.admin.get('/docs')).body);
    const ids = new Set([...body.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id));
    const targets = [...body.matchAll(/href="#([^"]*)"/g)].map(([, target]) => target);
    expect(targets.filter(target => !ids.has(target))).toEqual([]);
  });

  it('refuses a key that is not one, and shows the core to a browser whose session has ended', async () => {
    expect((await tenant.as('no-key').get('/docs')).code).toBe('unauthenticated');
    const page = await api.nobody.get('/docs', { cookie: 'lifang_session=ended' });
    expect(text(page.expectOk().body)).toContain('<html');
  });

  it.each(['lang=fr', 'asOf=today', 'theme=dark'])('refuses %s', async query => {
    expect((await api.nobody.get(`/docs?${query}`)).code).toBe('invalid-input');
  });
});
