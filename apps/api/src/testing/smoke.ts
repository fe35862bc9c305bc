import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from './client.ts';
import type { NewTenant, TestTenant } from './tenant.ts';

/** A home of the application: wherever it runs, it does the same. */
export interface SmokeHome {
  readonly operator: Client;
  readonly nobody: Client;
  as(key: string): Client;
  newTenant(options?: NewTenant): Promise<TestTenant>;
  stop(): Promise<void>;
}

/** A tenant under the sample policy with one resident on a list. */
interface Place {
  readonly tenant: TestTenant;
  readonly name: string;
  readonly group: string;
  readonly person: string;
}

const PASSWORD = 'long enough for anybody';

async function newPlace(home: SmokeHome, name: string): Promise<Place> {
  const tenant = await home.newTenant({ policies: ['sample'], enabledFrom: '2025-01-01' });
  const unit = async (kind: string, parentId?: string) =>
    (
      await tenant.admin.post('/v1/units', {
        kind: `sample.${kind}`,
        name: `${name}${kind}`,
        from: '2020-01-01',
        parentId,
      })
    ).id;
  const group = await unit('group', await unit('committee', await unit('street')));
  const resident = {
    name: `${name}居民`,
    sex: 'female',
    bornOn: '1940-05-05',
    unitId: group,
    from: '2025-01-01',
  };
  const person = (await tenant.admin.post('/v1/people', resident)).id;
  const listed = { kind: 'sample.living-alone', personId: person, from: '2025-06-01' };
  (await tenant.admin.post('/v1/categories', listed)).expectOk();
  return { tenant, name, group, person };
}

/** What every home must do: a login, writes, lists, the board, and two tenants at once without a trace of one another. */
export function describeSmoke(where: string, start: () => Promise<SmokeHome>, skip = false): void {
  describe.skipIf(skip)(`the smoke suite ${where}`, () => {
    let home: SmokeHome;
    let east: Place;
    let west: Place;

    beforeAll(async () => {
      home = await start();
      east = await newPlace(home, '东');
      west = await newPlace(home, '西');
    });
    afterAll(() => home?.stop());

    it('lets a user in with a password, who then is whom they say', async () => {
      const user = {
        name: '社工',
        password: PASSWORD,
        grants: [{ role: 'worker', unitId: east.group }],
      };
      const { id } = await east.tenant.admin.post('/v1/users', user);
      const wrong = await home.nobody.post('/v1/sessions', {
        tenant: east.tenant.slug,
        name: user.name,
        password: 'another long password',
      });
      expect(wrong.status).toBe(401);
      const login = await home.nobody.post('/v1/sessions', {
        tenant: east.tenant.slug,
        name: user.name,
        password: PASSWORD,
      });
      const session = home.as(login.expectOk().text('token'));
      expect((await session.get('/v1/me')).expectOk().at('actor.id')).toBe(id);
      expect((await session.get('/v1/users')).status).toBe(403);
      (await session.del('/v1/sessions/current')).expectOk();
      expect((await session.get('/v1/me')).status).toBe(401);
    });

    it('records, answers the board of any day, and corrects it when the event is withdrawn', async () => {
      const { admin } = east.tenant;
      const status = async (query: string) =>
        (
          await admin.get(
            `/v1/duties?rule=sample.monthly-visit&period=2026-03&status=due,compliant,overdue${query}`,
          )
        ).at('items.0.status');
      expect(await status('')).toBe('due');
      const visit = { kind: 'sample.visit', on: '2026-03-02', about: [{ personId: east.person }] };
      const event = await admin.post('/v1/events', visit);
      expect(await status('')).toBe('compliant');
      expect(await status('&asOf=2026-03-01')).toBe('due');
      expect(await status('&asOf=2026-04-01')).toBe('compliant');
      (
        await admin.post(`/v1/events/${event.id}/withdraw`, { reason: '记错了' }, { 'if-match': event.etag })
      ).expectOk();
      expect(await status('&asOf=2026-04-01')).toBe('overdue');
    });

    it('does once what is asked for twice at once with one key', async () => {
      const { admin } = west.tenant;
      const visit = { kind: 'sample.visit', on: '2026-02-02', about: [{ personId: west.person }] };
      const replies = await Promise.all(
        Array.from({ length: 6 }, () =>
          admin.post('/v1/events', visit, { 'idempotency-key': 'the-same-visit' }),
        ),
      );
      expect(new Set(replies.map(reply => reply.id)).size).toBe(1);
      expect((await admin.get('/v1/events')).items).toHaveLength(1);
    });

    it('serves two tenants at once, and failures between them, without a trace of one another', async () => {
      const officers = await Promise.all([east, west].map(place => place.tenant.keyFor('officer')));
      const clients = officers.map(key => home.as(key));
      const me = await Promise.all(
        clients.map(async client => (await client.get('/v1/me')).text('actor.id')),
      );
      const places = [east, west] as const;
      const rounds = Array.from({ length: 16 }, (_, index) => index);
      await Promise.all(
        rounds.flatMap(round =>
          places.map(async (place, side) => {
            const client = clients[side];
            const other = places[1 - side];
            if (client === undefined || other === undefined) throw new Error('two sides');
            const visit = {
              kind: 'sample.visit',
              on: `2026-01-${String(round + 1).padStart(2, '0')}`,
              about: [{ personId: place.person }],
            };
            const [recorded, foreign, forbidden, wrong, people, who] = await Promise.all([
              client.post('/v1/events', visit),
              client.get(`/v1/people/${other.person}`),
              client.get('/v1/users'),
              home.as(`${place.tenant.id}.${other.person}.${'x'.repeat(43)}`).get('/v1/units'),
              client.get('/v1/people'),
              client.get('/v1/me'),
            ]);
            recorded.expectOk();
            expect([foreign.status, forbidden.status, wrong.status]).toEqual([404, 403, 401]);
            expect(people.items).toEqual([expect.objectContaining({ id: place.person })]);
            expect(who.text('actor.id')).toBe(me[side]);
          }),
        ),
      );
      for (const [side, { tenant, person }] of places.entries()) {
        const visits = await tenant.admin.get(`/v1/events?from=2026-01-01&to=2026-01-31&aboutId=${person}`);
        expect(visits.items).toHaveLength(rounds.length);
        const written = await tenant.admin.get(`/v1/audit?noun=event&actorId=${me[side]}&limit=200`);
        expect(written.items).toHaveLength(rounds.length);
        expect((await tenant.admin.get('/v1/audit/verify')).expectOk().at('firstBreak')).toBeNull();
      }
    });
  });
}
