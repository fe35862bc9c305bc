import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi, type TestTenant } from '../../testing/index.ts';

let api: TestApi;
let tenant: TestTenant;
let statements: string[] = [];

beforeAll(async () => {
  api = await startTestApi({ onStatement: text => statements.push(text) });
  tenant = await api.newTenant({ policies: ['sample'], enabledFrom: '2026-02-01' });
});
afterAll(() => api.stop());

describe('the OpenAPI document of a tenant', () => {
  it('tells create bodies apart by kind and types the data of each', async () => {
    const reply = (await tenant.admin.get('/v1/openapi.json')).expectOk();
    const schemas = 'components.schemas';
    expect(reply.at(`${schemas}.RecordEvent.discriminator.propertyName`)).toBe('kind');
    expect(reply.at(`${schemas}.RecordEvent_sample_visit.title`)).toBe('探访');
    expect(reply.at(`${schemas}.RecordEvent_sample_visit.x-lifang-clauses`)).toEqual(['LF-5', 'LF-8']);
    expect(reply.at(`${schemas}.EventData_sample_visit.properties.findings`)).toEqual({
      title: '情况',
      'x-lifang-class': 'personal',
      type: ['string', 'null'],
      maxLength: 2000,
    });
    expect(reply.at(`${schemas}.EventData_sample_visit.additionalProperties`)).toBe(false);
    expect(reply.at(`${schemas}.CreateUnit_sample_group.required`)).toEqual([
      'kind',
      'name',
      'from',
      'parentId',
    ]);
    expect(reply.at(`${schemas}.CreateUnit_sample_street.properties.parentId`)).toBeUndefined();
  });

  it('speaks English on request', async () => {
    const reply = await tenant.admin.get('/v1/openapi.json', { 'accept-language': 'en' });
    expect(reply.at('components.schemas.RecordEvent_sample_visit.title')).toBe('Visit');
    expect(reply.headers.get('vary')).toContain('Accept-Language');
  });

  it('is the one of the day asked about: before the policy is enabled it has no kinds', async () => {
    const before = (await tenant.admin.get('/v1/openapi.json?asOf=2026-01-31')).expectOk();
    expect(before.at('components.schemas.RecordEvent_sample_visit')).toBeUndefined();
    expect(before.etag).toBe((await api.nobody.get('/openapi.json')).etag);
    const first = (await tenant.admin.get('/v1/openapi.json?asOf=2026-02-01')).expectOk();
    expect(first.at('components.schemas.RecordEvent_sample_visit')).toBeDefined();
  });

  it('answers 304 while the caller has it, and has another ETag once a policy is enabled', async () => {
    const other = await api.newTenant();
    const { etag } = await other.admin.get('/v1/openapi.json');
    const again = await other.admin.get('/v1/openapi.json', { 'if-none-match': `W/"x", ${etag}` });
    expect([again.status, again.body, again.headers.get('etag')]).toEqual([304, null, etag]);
    (await other.admin.post('/v1/policies/sample/enable', { from: '2026-01-01' })).expectOk();
    const changed = await other.admin.get('/v1/openapi.json', { 'if-none-match': etag });
    expect(changed.status).toBe(200);
    expect(changed.etag).not.toBe(etag);
  });

  it('is what the server does: a body of a documented kind is kept, a field the document lacks is refused', async () => {
    const street = { kind: 'sample.street', name: '示范街道', from: '2026-02-01' };
    const unit = (await tenant.admin.post('/v1/units?dryRun=true', street)).expectOk();
    expect(unit.at('kind')).toBe('sample.street');
    const refused = await tenant.admin.post('/v1/units', { ...street, data: { unheardOf: 1 } });
    expect(refused.code).toBe('invalid-input');
  });

  it('costs the read of enter and nothing more', async () => {
    await tenant.admin.get('/v1/openapi.json');
    statements = [];
    await tenant.admin.get('/v1/openapi.json');
    expect(statements.join(' ').match(/\bfrom\s+\w+/gi) ?? []).toEqual([]);
    expect(statements.filter(text => text.includes('enter('))).toHaveLength(1);
  });

  it('is for a credential; without one there is the core document only', async () => {
    expect((await api.nobody.get('/v1/openapi.json')).code).toBe('unauthenticated');
    const core = (await api.nobody.get('/openapi.json')).expectOk();
    expect(core.at('openapi')).toBe('3.1.1');
    expect(JSON.stringify(core.at('components'))).not.toContain('RecordEvent_');
  });

  it('can be read by every role', async () => {
    for (const role of ['officer', 'worker', 'auditor', 'reader'] as const) {
      (await (await tenant.role(role)).get('/v1/openapi.json')).expectOk();
    }
  });

  it.each(['asOf=2026-02-30', 'asOf=x', 'language=en'])('refuses %s', async query => {
    expect((await tenant.admin.get(`/v1/openapi.json?${query}`)).code).toBe('invalid-input');
  });
});
