import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, startTestApi, type TestApi, type TestTenant } from '../../testing/index.ts';
import { type Neighbourhood, neighbourhood } from '../../testing/neighbourhood.ts';

const PASSWORD = 'long enough for anybody';
let api: TestApi;
let tenant: TestTenant;
let place: Neighbourhood;
/** Somebody who helps in the first group and directs the committee. */
let helper: Client;
let mine: string;
let others: string;

async function userOf(personId: string | null, name: string): Promise<Client> {
  const grants = [{ role: 'worker', unitId: null }];
  (await tenant.admin.post('/v1/users', { name, password: PASSWORD, grants, personId })).expectOk();
  const login = await api.nobody.post('/v1/sessions', { tenant: tenant.slug, name, password: PASSWORD });
  return api.as(login.expectOk().text('token'));
}

beforeAll(async () => {
  api = await startTestApi({ clock: '2026-03-31T04:00:00Z' });
  tenant = await api.newTenant({ policies: ['sample'], enabledFrom: '2025-10-01' });
  place = await neighbourhood(tenant);
  const [first, second] = place.groups;
  const resident = async (group: string) => {
    const id = await place.resident({ group, from: '2025-01-01' });
    await place.enter(id, 'living-alone', '2025-02-01');
    return id;
  };
  mine = await resident(first);
  others = await resident(second);
  const person = await place.resident({ group: second, bornOn: '1990-01-01' });
  const post = { kind: 'sample.helper', personId: person, unitId: first, from: '2025-06-01' };
  (await tenant.admin.post('/v1/appointments', post)).expectOk();
  helper = await userOf(person, '互助员');
});
afterAll(() => api.stop());

const subjects = (reply: { readonly items: readonly unknown[] }) =>
  reply.items.map(item => Object(Object(item).subject).id);

describe('what I owe', () => {
  it('is what the units owe in which I hold a position', async () => {
    const reply = await helper.get('/v1/me/duties');
    expect(subjects(reply)).toEqual([mine]);
    expect(reply.at('positions')).toMatchObject([
      {
        position: 'sample.helper',
        title: '互助员',
        from: '2025-06-01',
        unit: { id: place.groups[0], kind: 'sample.group', name: '第一小组' },
        above: [{ name: '第一居委会' }, { name: '示例街道' }],
      },
    ]);
  });

  it('is the same on the board when I ask for mine', async () => {
    expect(subjects(await helper.get('/v1/duties?mine=true'))).toEqual([mine]);
    expect(subjects(await helper.get('/v1/duties?mine=false&rule=sample.monthly-visit'))).toEqual(
      expect.arrayContaining([mine, others]),
    );
  });

  it('widens to the whole of a unit above me, what it owes itself too', async () => {
    const reply = await helper.get('/v1/me/duties?level=sample.committee');
    expect(subjects(reply)).toEqual(expect.arrayContaining([mine, others, place.committee]));
    expect(subjects(await helper.get('/v1/me/duties?level=sample.group'))).toEqual([mine]);
  });

  it('follows the day: before I was appointed I owed nothing', async () => {
    const before = await helper.get('/v1/me/duties?asOf=2025-05-31');
    expect([before.items, before.at('positions')]).toEqual([[], []]);
    const status = 'status=due,compliant,overdue,waived';
    expect(
      subjects(await helper.get(`/v1/me/duties?asOf=2025-12-31&${status}&rule=sample.monthly-visit`)),
    ).toEqual([mine, mine, mine]);
  });

  it('takes the filters and pages of the board', async () => {
    const first = await helper.get('/v1/me/duties?level=sample.committee&limit=1');
    const rest = await helper.get(`/v1/me/duties?level=sample.committee&cursor=${first.text('nextCursor')}`);
    expect(new Set([...subjects(first), ...subjects(rest)])).toEqual(
      new Set([mine, others, place.committee]),
    );
    expect((await helper.get('/v1/me/duties?status=never')).code).toBe('invalid-input');
    expect((await helper.get('/v1/me/duties?mine=true')).code).toBe('invalid-input');
  });

  it('is nothing for a key, for a user who is nobody of the roster, and within a reach that does not hold it', async () => {
    expect((await tenant.admin.get('/v1/me/duties')).items).toEqual([]);
    const nobody = await userOf(null, '访客');
    expect((await nobody.get('/v1/me/duties')).items).toEqual([]);
    expect((await nobody.get('/v1/duties?mine=true')).items).toEqual([]);
  });
});
