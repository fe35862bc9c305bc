import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi, type TestTenant } from '../../testing/index.ts';
import { type Neighbourhood, neighbourhood } from '../../testing/neighbourhood.ts';

let api: TestApi;
let tenant: TestTenant;
let place: Neighbourhood;

beforeAll(async () => {
  api = await startTestApi({ clock: '2026-03-31T04:00:00Z' });
  tenant = await api.newTenant({ policies: ['sample'], enabledFrom: '2025-10-01' });
  place = await neighbourhood(tenant);
  for (const day of ['2026-03-05', null]) {
    const resident = await place.resident({ from: '2025-01-01' });
    await place.enter(resident, 'living-alone', '2025-02-01');
    // Nobody took part who is a helper: kept, and flagged.
    if (day !== null) await place.visit(resident, day);
  }
});
afterAll(() => api.stop());

const clauseOf = (reply: { at(path: string): unknown }, number: string) => {
  const clauses = reply.at('clauses');
  if (!Array.isArray(clauses)) throw new Error('no clauses');
  return Object(clauses.find(clause => Object(clause).number === number));
};

describe('the clause table', () => {
  it('says what became of every clause and what carries it', async () => {
    const reply = (await tenant.admin.get('/v1/policies/sample/clauses')).expectOk();
    expect(Object(reply.at('clauses')).length).toBe(
      Object((await tenant.admin.get('/v1/policies/sample')).at('clauses')).length,
    );
    expect(clauseOf(reply, 'LF-13')).toMatchObject({
      disposition: 'discretion',
      authority: '街道办事处',
      carriedBy: [],
    });
    expect(clauseOf(reply, 'LF-5')).toMatchObject({
      place: '第五条',
      disposition: 'encoded',
      carriedBy: expect.arrayContaining([
        { part: 'duty', name: 'sample.monthly-visit', title: '每月探访', english: 'Monthly visit' },
      ]),
    });
    expect(clauseOf(reply, 'LF-5').readings).toContain('最低一次,期望两次;一次为合格。');
  });

  it('counts what runs on the day by status, and what was missed within the year', async () => {
    const now = await tenant.admin.get('/v1/policies/sample/clauses');
    expect(clauseOf(now, 'LF-5').state).toMatchObject({
      duties: { due: 1, compliant: 1, overdue: 0, open: 0, waived: 0 },
      // October to February, two residents.
      missed: 10,
    });
    const then = await tenant.admin.get('/v1/policies/sample/clauses?asOf=2025-11-15');
    expect(clauseOf(then, 'LF-5').state).toMatchObject({ duties: { due: 2, compliant: 0 }, missed: 2 });
  });

  it('names the settings nobody has decided and the rules that wait for them', async () => {
    const reply = await tenant.admin.get('/v1/policies/sample/clauses');
    expect(clauseOf(reply, 'LF-6').state.settings).toMatchObject([
      {
        name: 'sample.very-elderly-min-age',
        undetermined: true,
        waiting: expect.arrayContaining([expect.objectContaining({ name: 'sample.monthly-visit' })]),
      },
    ]);
    const decided = { value: 80, from: '2026-01-01' };
    (await tenant.admin.put('/v1/settings/sample.very-elderly-min-age', decided)).expectOk();
    const after = await tenant.admin.get('/v1/policies/sample/clauses');
    expect(clauseOf(after, 'LF-6').state.settings).toMatchObject([{ undetermined: false, waiting: [] }]);
  });

  it('counts what limits found', async () => {
    const reply = await tenant.admin.get('/v1/policies/sample/clauses');
    expect(clauseOf(reply, 'LF-9').state.findings).toEqual([
      {
        part: 'limit',
        name: 'sample.helper-present',
        title: '互助员参加',
        english: 'A helper takes part',
        consequence: 'flag',
        times: 1,
      },
    ]);
    const before = await tenant.admin.get('/v1/policies/sample/clauses?asOf=2026-03-04');
    expect(clauseOf(before, 'LF-9').state.findings).toEqual([]);
  });

  it('counts only within reach', async () => {
    const elsewhere = await tenant.role('reader', place.groups[1]);
    const state = clauseOf(await elsewhere.get('/v1/policies/sample/clauses'), 'LF-5').state;
    expect(state).toMatchObject({ duties: { due: 0, compliant: 0 }, missed: 0 });
  });

  it('shows no state where the policy is not in force, and nothing of another tenant', async () => {
    const bare = await api.newTenant();
    const reply = (await bare.admin.get('/v1/policies/sample/clauses')).expectOk();
    expect(reply.at('enabled')).toBeNull();
    expect(clauseOf(reply, 'LF-5').state).toBeNull();
    const other = await api.newTenant({ policies: ['sample'], enabledFrom: '2025-10-01' });
    const state = clauseOf(await other.admin.get('/v1/policies/sample/clauses'), 'LF-5').state;
    expect(state).toMatchObject({ duties: { due: 0, compliant: 0 }, missed: 0, findings: [] });
  });

  it('is not found for a policy that is not installed, and refuses what it does not know', async () => {
    expect((await tenant.admin.get('/v1/policies/unheard-of/clauses')).status).toBe(404);
    expect((await tenant.admin.get('/v1/policies/unheard-of/clauses.html')).status).toBe(404);
    expect((await tenant.admin.get('/v1/policies/sample/clauses?asOf=today')).code).toBe('invalid-input');
    expect((await api.nobody.get('/v1/policies/unheard-of/clauses')).status).toBe(401);
  });
});

describe('the clause table as a page', () => {
  it('prints every clause, in Chinese or English, and fetches nothing', async () => {
    const page = (await tenant.admin.get('/v1/policies/sample/clauses.html')).expectOk();
    expect(page.headers.get('content-type')).toBe('text/html; charset=UTF-8');
    expect(page.headers.get('cache-control')).toBe('private, no-cache');
    const body = String(page.body);
    expect(body).toContain('<html lang="zh-CN">');
    expect(body).toContain('里坊示范街道邻里互助试行办法');
    for (let number = 1; number <= 14; number++) expect(body).toContain(`id="LF-${number}"`);
    const links = [...body.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, target]) => target);
    expect(links.filter(target => !/^(\?|data:,$)/.test(target ?? ''))).toEqual([]);
    const english = await tenant.admin.get('/v1/policies/sample/clauses.html?lang=en');
    expect(String(english.body)).toContain('A committee has exactly one director');
  });
});
