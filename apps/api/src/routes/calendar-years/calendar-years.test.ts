import { adoptCalendarYears } from '@lifang/core';
import { type OwnDatabase, ownDatabase } from '@lifang/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi, type TestTenant } from '../../testing/index.ts';
import { type Neighbourhood, neighbourhood } from '../../testing/neighbourhood.ts';
import { newArea } from '../../testing/new-area.ts';

// A year is loaded for every tenant of an installation, so that this one is the test's own.
let database: OwnDatabase;
let api: TestApi;
beforeAll(async () => {
  database = await ownDatabase();
  api = await startTestApi({ clock: '2026-09-30T04:00:00Z', size: 8, ...database });
});
afterAll(async () => {
  await api.stop();
  await database.drop();
});

/** Invented: nobody had announced 2027 when this was written. The first three days are off and the ninth is worked. */
const OF_2027 = {
  source: '示例办发〔2026〕9号',
  holidays: ['2027-01-01', '2027-01-02', '2027-01-03', '2027-02-08', '2027-02-09', '2027-02-10'],
  workingWeekends: ['2027-01-09'],
};
const load = (body: unknown = OF_2027, year = '2027', query = '') =>
  api.operator.put(`/operator/calendar-years/${year}${query}`, body);

/** A district with both samples, where a new household is to be welcomed within five working days. */
interface District {
  readonly tenant: TestTenant;
  readonly place: Neighbourhood;
  /** Asks for works and waits for the answer, which is due in five working days; answers the case's id. */
  waits(): Promise<string>;
  /** Allows the works of a case, which is shown for three working days from then on. */
  allow(id: string): Promise<void>;
  /** Enters a household as new; answers its id. */
  moveIn(): Promise<string>;
}

async function district(): Promise<District> {
  const tenant = await api.newTenant({
    policies: ['sample', 'sample-forms'],
    enabledFrom: '2026-01-01',
    settings: { 'sample.welcome-limit': { amount: 5, unit: 'working-days' } },
  });
  const { admin } = tenant;
  const place = await neighbourhood(tenant);
  const area = await newArea(tenant);
  const leader = await area.person('组长');
  await area.appoint('group-leader', leader, area.groups[0], '2026-01-01');
  return {
    tenant,
    place,
    async waits() {
      const { id } = await admin.post('/v1/cases', {
        kind: 'sample-forms.works-request',
        unitId: area.blocks[0],
        about: [{ unitId: area.groups[0] }],
        data: { works: '更换管道' },
      });
      const take = async (name: string, version: number, more = {}) =>
        (
          await admin.post(`/v1/cases/${id}/steps`, {
            step: `sample-forms.works-request.${name}`,
            version,
            ...more,
          })
        ).expectOk();
      await take('consult', 1);
      await take('advise', 2, { byPersonId: leader, opinion: '同意', data: { stance: 'agrees' } });
      await take('submit', 3);
      return id;
    },
    async allow(id) {
      const body = { step: 'sample-forms.works-request.allow', version: 4 };
      (await admin.post(`/v1/cases/${id}/steps`, body)).expectOk();
    },
    async moveIn() {
      const householdId = await place.household();
      const entry = { kind: 'sample.new-household', householdId, from: api.today() };
      (await admin.post('/v1/categories', entry)).expectOk();
      return householdId;
    },
  };
}

const deadline = async ({ tenant }: District, id: string) =>
  (await tenant.admin.get(`/v1/cases/${id}`)).at('deadline');
const WELCOMES = '/v1/duties?rule=sample.welcome-visit&status=open,due,overdue,compliant';
const welcome = async ({ tenant }: District, householdId: string, query = '') =>
  (await tenant.admin.get(`${WELCOMES}&subjectId=${householdId}${query}`)).at('items.0');
const welcomesOn = async ({ tenant }: District, day: string) => {
  const { items } = await tenant.admin.get(`/v1/calendar?from=${day}&to=${day}`);
  return items.flatMap(item => Object(item).entries).filter(entry => entry.rule === 'sample.welcome-visit')
    .length;
};

describe('a term of working days across National Day', () => {
  it('leaves out the holiday and counts the Saturday worked for it', async () => {
    api.clock.set('2026-09-30T04:00:00Z');
    const one = await district();
    const [id, household] = [await one.waits(), await one.moveIn()];
    // Off from 1 to 7 October; 8, 9, 10 (a Saturday), 12 and 13 are worked.
    expect(await deadline(one, id)).toMatchObject({ dueOn: '2026-10-13', provisional: false });
    expect(await welcome(one, household)).toMatchObject({ dueOn: '2026-10-13', provisional: false });
  });
});

describe('a term that reaches into a year nobody has announced', () => {
  it('is provisional, late for nobody, and right in every tenant once the year is loaded', async () => {
    api.clock.set('2026-12-29T04:00:00Z');
    const districts = [await district(), await district()] as const;
    const [one, other] = districts;
    const waiting = await Promise.all(
      districts.map(async each => [await each.waits(), await each.moveIn()] as const),
    );
    const years = async (each: District) =>
      (await each.tenant.admin.get('/v1/calendar-years')).items.slice(-2);
    expect(await years(one)).toMatchObject([
      { year: 2026, provisional: false, source: null },
      { year: 2027, provisional: true, restWeekdays: [], source: null, loadedAt: null },
    ]);
    await other.allow(await other.waits());
    const shown = async () =>
      (await other.tenant.admin.get('/v1/notices?kind=sample-forms.works-notice')).at('items.0');
    expect(await shown()).toMatchObject({ from: '2026-12-29', to: '2027-01-01', version: 1 });
    const [[id, household], [, otherHousehold]] = waiting as [[string, string], [string, string]];
    expect(await deadline(one, id)).toMatchObject({ dueOn: '2027-01-05', provisional: true });
    expect(await welcome(one, household)).toMatchObject({ status: 'open', dueOn: null, provisional: true });

    // The day that was guessed goes by: nothing is late by it, and nothing lapses.
    api.clock.set('2027-01-06T04:00:00Z');
    for (const { tenant } of districts) await api.timePasses(tenant.id);
    expect(await deadline(one, id)).toMatchObject({ dueOn: '2027-01-05', provisional: true, overdue: false });
    expect((await one.tenant.admin.get(`/v1/cases/${id}`)).at('state')).toBe('submitted');
    expect(await welcome(one, household)).toMatchObject({ status: 'open', provisional: true });

    const tried = await load(OF_2027, '2027', '?dryRun=true');
    // Two welcomes; and Saturday the ninth is no day for the weekend patrol of two blocks in each of three tenants.
    expect(tried.expectOk().at('moved')).toEqual({ cases: 2, duties: 2 + 6, notices: 1 });
    expect(await deadline(one, id)).toMatchObject({ dueOn: '2027-01-05', provisional: true });
    expect(await years(one)).toMatchObject([{ year: 2026 }, { year: 2027, provisional: true }]);

    const loaded = await load();
    expect(loaded.expectOk().body).toMatchObject({
      year: 2027,
      provisional: false,
      restWeekdays: ['2027-01-01', '2027-02-08', '2027-02-09', '2027-02-10'],
      workingWeekends: ['2027-01-09'],
      source: OF_2027.source,
      tenants: { recounted: 3, behind: 0 },
      moved: { cases: 2, duties: 2 + 6, notices: 1 },
    });
    for (const [index, each] of districts.entries()) {
      const [waits = '', home = ''] = waiting[index] ?? [];
      expect(await deadline(each, waits)).toMatchObject({
        dueOn: '2027-01-06',
        provisional: false,
        overdue: false,
      });
      const duty = { status: 'due', dueOn: '2027-01-06', provisional: false };
      expect(await welcome(each, home)).toMatchObject(duty);
      // Kept rows and what any other day is answered by agree.
      expect(await welcome(each, home, '&asOf=2027-01-05')).toMatchObject(duty);
      expect(await welcomesOn(each, '2027-01-06')).toBe(1);
    }
    expect(await shown()).toMatchObject({ from: '2026-12-29', to: '2027-01-04', version: 2 });
    expect(await years(other)).toMatchObject([
      { year: 2027, provisional: false, source: OF_2027.source },
      { year: 2028, provisional: true },
    ]);
    const token = await one.tenant.admin.post('/v1/calendar-tokens', {
      name: '我的',
      unitId: one.place.street,
    });
    const feed = await api.nobody.get(token.text('path'));
    expect(String(feed.body)).toContain('DTSTART;VALUE=DATE:20270106');
    const audited = await one.tenant.admin.get('/v1/audit?noun=calendar-year');
    expect(audited.items).toMatchObject([
      {
        action: 'calendar-years.load',
        detail: {
          years: [{ year: 2027, source: OF_2027.source }],
          moved: { cases: 1, duties: 1 + 2, notices: 0 },
        },
      },
    ]);
    expect((await one.tenant.admin.get('/v1/audit/verify')).at('firstBreak')).toBeNull();

    // The lapse comes when the term that is now known has run out, as of its last day.
    api.clock.set('2027-01-07T04:00:00Z');
    await Promise.all([api.timePasses(one.tenant.id), api.timePasses(one.tenant.id)]);
    const lapsed = await one.tenant.admin.get(`/v1/cases/${id}`);
    expect(lapsed.body).toMatchObject({ state: 'allowed', closedOn: '2027-01-06' });
    expect(await welcome(one, household)).toMatchObject({ status: 'overdue', dueOn: '2027-01-06' });

    // Announced anew: the same again changes nothing, another arrangement moves what is still open.
    const again = await load();
    expect(again.expectOk().body).toMatchObject({
      tenants: { recounted: 0, behind: 0 },
      moved: { cases: 0, duties: 0, notices: 0 },
    });
    const corrected = {
      ...OF_2027,
      holidays: [...OF_2027.holidays, '2027-01-04'],
      source: '示例办发〔2027〕1号',
    };
    const replaced = await load(corrected);
    expect(replaced.expectOk().at('moved')).toEqual({ cases: 1, duties: 2, notices: 1 });
    expect(await welcome(other, otherHousehold)).toMatchObject({ status: 'due', dueOn: '2027-01-07' });
    expect((await one.tenant.admin.get(`/v1/cases/${id}`)).at('closedOn')).toBe('2027-01-06');
  });

  it('is put right by the schedule in a tenant that was not there when the year was loaded', async () => {
    api.clock.set('2027-12-29T04:00:00Z');
    const late = await district();
    const id = await late.waits();
    expect(await deadline(late, id)).toMatchObject({ provisional: true });
    (await api.operator.post(`/operator/tenants/${late.tenant.id}/suspend`)).expectOk();
    const of2028 = { source: '示例办发〔2027〕9号', holidays: ['2028-01-03'], workingWeekends: [] };
    const [first, second] = await Promise.all([load(of2028, '2028'), load(of2028, '2028')]);
    first.expectOk();
    second.expectOk();
    (await api.operator.post(`/operator/tenants/${late.tenant.id}/resume`)).expectOk();
    expect(await deadline(late, id)).toMatchObject({ provisional: true });
    await Promise.all([adoptCalendarYears(api.installation), adoptCalendarYears(api.installation)]);
    expect(await deadline(late, id)).toMatchObject({ dueOn: '2028-01-06', provisional: false });
    expect((await late.tenant.admin.get('/v1/audit?noun=calendar-year')).items).toHaveLength(1);
    // A tenant opened from now on knows it from the first day.
    expect((await (await district()).tenant.admin.get('/v1/calendar-years')).items.at(-1)).toMatchObject({
      year: 2029,
      provisional: true,
    });
  });
});

describe('loading a year', () => {
  it.each<[string, string, object, string]>([
    ['a day of another year', '2027', { holidays: ['2027-01-01', '2026-12-31'] }, 'holidays[1]'],
    ['a day twice', '2027', { holidays: ['2027-01-01', '2027-01-01'] }, 'holidays[1]'],
    ['a day that does not exist', '2027', { holidays: ['2027-02-29'] }, 'holidays[0]'],
    ['a day that is off and worked', '2027', { workingWeekends: ['2027-01-02'] }, 'workingWeekends[0]'],
    ['a Monday worked instead', '2027', { workingWeekends: ['2027-01-11'] }, 'workingWeekends[0]'],
    ['weekends only', '2027', { holidays: ['2027-01-02'] }, 'holidays'],
    ['no day off', '2027', { holidays: [] }, 'holidays'],
    ['no document', '2027', { source: '  ' }, 'source'],
    ['an unknown field', '2027', { note: '草案' }, 'body'],
    ['what is no year', 'next', {}, 'year'],
    ['a year nobody has announced', '2031', { holidays: ['2031-01-01'], workingWeekends: [] }, 'year'],
    [
      'a year apart from those that are known',
      '2005',
      { holidays: ['2005-01-03'], workingWeekends: [] },
      'year',
    ],
  ])('refuses %s', async (_what, year, more, field) => {
    const known = async () => (await api.operator.get('/operator/calendar-years')).body;
    const before = await known();
    const reply = await load({ ...OF_2027, ...more }, year);
    expect([reply.status, reply.at('errors.0.field')]).toEqual([422, field]);
    expect(await known()).toEqual(before);
  });

  it('is the operator’s alone', async () => {
    const tenant = await api.newTenant();
    for (const client of [api.nobody, tenant.admin]) {
      expect((await client.put('/operator/calendar-years/2027', OF_2027)).status).toBe(401);
      expect((await client.get('/operator/calendar-years')).status).toBe(401);
    }
  });
});
