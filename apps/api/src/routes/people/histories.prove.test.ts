import { isId } from '@lifang/db';
import { proofSeed, proving, superuser } from '@lifang/db/testing';
import { addDays } from '@lifang/policy';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../../testing/index.ts';
import { keptAndRecounted } from '../../testing/kept.ts';
import { change, newHousehold, newPerson, newVillage, type Village } from '../../testing/village.ts';

const TODAY = '2026-03-31';
const ROUNDS = proving ? 200 : 12;
const AT_ONCE = 6;

let api: TestApi;
let village: Village;

beforeAll(async () => {
  api = await startTestApi({ clock: `${TODAY}T04:00:00Z`, size: AT_ONCE });
  village = await newVillage(api);
});
const sql = superuser();
afterAll(async () => {
  await api.stop();
  await sql.end();
});

const anyStep = fc.record({
  verb: fc.constantFrom(
    'move',
    'join',
    'household-move',
    'leave',
    'enter',
    'end',
    'visit',
    'visit-household',
    'age',
  ),
  person: fc.nat(4),
  household: fc.nat(2),
  unit: fc.nat(2),
  daysAgo: fc.oneof(fc.constant(0), fc.nat(60)),
});
type Step = ReturnType<typeof anyStep.generate>['value'];

async function take(people: readonly string[], households: readonly string[], step: Step) {
  const { admin } = village.tenant;
  const on = addDays(TODAY, -step.daysAgo);
  const personId = people[step.person] ?? '';
  const householdId = households[step.household] ?? '';
  const unitId = [village.group, village.otherGroup, village.farGroup][step.unit];
  const person = `/v1/people/${personId}`;
  switch (step.verb) {
    case 'move':
      return change(admin, person, 'move', { unitId, on });
    case 'join':
      return change(admin, person, 'move', { householdId, on });
    case 'household-move':
      return change(admin, `/v1/households/${householdId}`, 'move', { unitId, on });
    case 'leave':
      return change(admin, person, 'leave', { on });
    case 'enter':
      return admin.post('/v1/categories', { kind: 'sample.living-alone', personId, from: on });
    case 'end': {
      const [entry] = (await admin.get(`/v1/categories?kind=sample.living-alone&personId=${personId}`)).items;
      return change(admin, `/v1/categories/${Reflect.get(Object(entry), 'id') ?? personId}`, 'end', {
        to: on,
      }).catch(() => null);
    }
    case 'visit':
      return admin.post('/v1/events', { kind: 'sample.visit', on, about: [{ personId }] });
    case 'visit-household':
      return admin.post('/v1/events', { kind: 'sample.visit', on, about: [{ householdId }] });
    case 'age':
      return change(admin, person, '', { bornOn: addDays('1946-03-31', -step.daysAgo) });
    default:
      throw new Error(`no step ${step.verb}`);
  }
}

describe('histories of moves, lists and visits', () => {
  it('leave what is kept equal to what is counted anew, and no day twice', async () => {
    const households = await Promise.all(
      [1, 2, 3].map(() => newHousehold(village, village.group, '2025-12-01')),
    );
    const people = await Promise.all(
      households
        .concat(households)
        .slice(0, 5)
        .map(householdId => newPerson(village, { householdId, from: '2025-12-01' })),
    );
    for (const householdId of households) {
      const entry = { kind: 'sample.new-household', householdId, from: '2026-03-01' };
      (await village.tenant.admin.post('/v1/categories', entry)).expectOk();
    }
    const steps = fc.sample(anyStep, {
      seed: proofSeed('histories of residence'),
      numRuns: ROUNDS * AT_ONCE,
    });
    const { id } = village.tenant;
    if (!isId<'tenant'>(id)) throw new Error('a tenant has an id');
    const statuses: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const batch = steps.slice(round * AT_ONCE, (round + 1) * AT_ONCE);
      const replies = await Promise.all(batch.map(step => take(people, households, step)));
      statuses.push(...replies.flatMap(reply => (reply === null ? [] : [reply.status])));
      const [kept, recounted] = await keptAndRecounted(id, TODAY);
      expect(kept?.length).toBeGreaterThan(0);
      expect(kept).toEqual(recounted);
    }
    expect(statuses.filter(status => status >= 500)).toEqual([]);
    expect(statuses.filter(status => status < 300).length).toBeGreaterThan(ROUNDS);

    const overlaps = await sql`
      select a.subject_id from residences a
      join residences b on b.tenant_id = a.tenant_id and b.subject_id = a.subject_id and b.id > a.id
        and a.valid_from <= b.valid_to and b.valid_from <= a.valid_to
      where a.tenant_id = ${id}`;
    expect(overlaps).toEqual([]);
    const apart = await sql`
      select p.id from residences p
      where p.tenant_id = ${id} and p.person_id is not null and p.household_id is not null and not exists (
        select 1 from residences h where h.tenant_id = p.tenant_id and h.household_id = p.household_id and h.person_id is null
          and h.unit_id = p.unit_id and h.valid_from <= p.valid_from and h.valid_to >= p.valid_to)`;
    expect(apart).toEqual([]);
  });
});
