import { setTimeout as sleep } from 'node:timers/promises';
import { proofSeed, proving, recordProof, superuser } from '@lifang/db/testing';
import { addDays } from '@lifang/policy';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Child, startChild } from './testing/child.ts';
import { type Client, type Reply, startTestApi, type TestApi } from './testing/index.ts';
import { type Neighbourhood, neighbourhood } from './testing/neighbourhood.ts';
import { randomFrom } from './testing/random.ts';
import { keptAndRecounted } from './testing/recounted.ts';
import type { TestTenant } from './testing/tenant.ts';

const ROUNDS = proving ? 200 : 5;
/** Milliseconds after its requests within which the process is killed: about as long as they take. */
const WITHIN = 100;
const CLOCK = '2026-03-31T04:00:00Z';

/** A change that is asked for until it is answered. */
interface Change {
  readonly key: string;
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
}

let api: TestApi;
let tenant: TestTenant;
let place: Neighbourhood;
const sql = superuser();

beforeAll(async () => {
  api = await startTestApi({ clock: CLOCK });
  tenant = await api.newTenant({ policies: ['sample'], enabledFrom: '2025-01-01' });
  place = await neighbourhood(tenant);
});
afterAll(async () => {
  await sql.end();
  await api.stop();
});

const send = (client: Client, { key, path, body }: Change): Promise<Reply> =>
  client.post(path, body, { 'idempotency-key': key });

/** Different verbs, two of them about the same person. */
function changesOf(round: number, person: string): Change[] {
  const [group] = place.groups;
  const on = addDays('2025-06-01', round);
  return [
    { path: '/v1/events', body: { kind: 'sample.visit', on, about: [{ personId: person }] } },
    {
      path: '/v1/events',
      body: { kind: 'sample.visit', on: addDays(on, 40), about: [{ personId: person }] },
    },
    { path: '/v1/people', body: { name: `居民${round}`, sex: 'unknown', unitId: group, from: '2025-01-01' } },
    {
      path: '/v1/units',
      body: { kind: 'sample.group', name: `组${round}`, parentId: place.committee, from: '2025-01-01' },
    },
  ].map((change, index) => ({ ...change, key: `round-${round}-${index}` }));
}

/** The keys whose effect the database holds. */
async function keptKeys(): Promise<Set<string>> {
  const rows = await sql<
    { key: string }[]
  >`select key from idempotency_keys where tenant_id = ${tenant.id} and response is not null`;
  return new Set(rows.map(({ key }) => key));
}

describe('a process that is killed while it writes', () => {
  it('has done each change whole or not at all, and a retry with the same key does it once', {
    timeout: 30 * 60_000,
  }, async () => {
    const seed = proofSeed('killed while writing');
    const random = randomFrom(seed);
    const person = await place.resident();
    await place.enter(person, 'living-alone', '2025-02-01');
    const counts = { answered: 0, keptUnanswered: 0, undone: 0 };
    const answers = new Map<string, string>();

    const retry = async (child: Child, changes: readonly Change[], first: readonly (Reply | null)[]) => {
      const kept = await keptKeys();
      const client = child.as(tenant.adminKey);
      const replies = await Promise.all(changes.map(change => send(client, change)));
      for (const [index, reply] of replies.entries()) {
        const before = first[index] ?? null;
        const key = changes[index]?.key ?? '';
        // What was answered is answered again; what was kept without an answer is now told.
        if (before !== null) expect(reply.id).toBe(before.expectOk().id);
        answers.set(key, reply.id);
        counts[before !== null ? 'answered' : kept.has(key) ? 'keptUnanswered' : 'undone']++;
      }
    };

    let child = await startChild(CLOCK);
    let unanswered: [readonly Change[], readonly (Reply | null)[]] = [[], []];
    for (let round = 0; round < ROUNDS; round++) {
      await retry(child, ...unanswered);
      const changes = changesOf(round, person);
      const client = child.as(tenant.adminKey);
      const asked = changes.map(change => send(client, change).catch(() => null));
      await sleep(random() * WITHIN);
      await child.kill();
      unanswered = [changes, await Promise.all(asked)];
      child = await startChild(CLOCK);
    }
    await retry(child, ...unanswered);
    await child.kill();

    expect(answers.size).toBe(ROUNDS * 4);
    expect(new Set(answers.values()).size).toBe(ROUNDS * 4);
    const audited = await sql<{ id: string; rows: number }[]>`
      select target_id as id, count(*)::integer as rows from audit
      where tenant_id = ${tenant.id} and target_id = any (${[...answers.values()]}::uuid[]) group by target_id`;
    expect(audited.filter(({ rows }) => rows !== 1)).toEqual([]);
    expect(audited).toHaveLength(ROUNDS * 4);
    const [stored] = await sql`
      select (select count(*)::integer from events where tenant_id = ${tenant.id}) as events,
        (select count(*)::integer from people where tenant_id = ${tenant.id} and name like '居民%') as people,
        (select count(*)::integer from units where tenant_id = ${tenant.id} and name like '组%') as units,
        (select count(*) = max(seq) from audit where tenant_id = ${tenant.id}) as audit_without_gap`;
    expect(stored).toEqual({ events: 2 * ROUNDS, people: ROUNDS, units: ROUNDS, audit_without_gap: true });
    expect((await tenant.admin.get('/v1/audit/verify')).expectOk().at('firstBreak')).toBeNull();
    const { kept, recounted } = await keptAndRecounted(api, tenant.id);
    expect(kept).toEqual(recounted);
    console.log(counts);
    recordProof('killed while writing', {
      seed,
      rounds: ROUNDS,
      changes: ROUNDS * 4,
      ...counts,
      twice: 0,
      lost: 0,
    });
  });
});
