import { proofSeed, proving, recordProof } from '@lifang/db/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, startTestApi, type TestApi, type TestTenant } from '../../testing/index.ts';
import { type NewArea, newArea } from '../../testing/new-area.ts';
import { stepsIn } from '../../testing/next-steps.ts';

const SEQUENCES = proving ? 1000 : 25;
const AT_ONCE = 4;

type Office = 'block' | 'group' | 'community' | 'area';
interface Rule {
  readonly from: string;
  readonly to: string;
  readonly by: Office;
}

/** Both permits as a reader of the document would write them down, steps in their order: the model knows nothing of the engine. */
const PERMITS = {
  'board-request': {
    agree: { from: 'asked', to: 'agreed', by: 'group' },
    decline: { from: 'asked', to: 'declined', by: 'group' },
    exempt: { from: 'asked', to: 'exempted', by: 'area' },
    revoke: { from: 'agreed', to: 'revoked', by: 'group' },
  },
  'team-request': {
    approve: { from: 'filed', to: 'approved', by: 'community' },
    revoke: { from: 'approved', to: 'revoked', by: 'community' },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Rule>>>>;
type Permit = keyof typeof PERMITS;

/** Who is above whom: an officer may do what is for those below. */
const ABOVE = {
  block: ['group', 'block'],
  group: ['group'],
  community: ['group', 'block', 'community'],
  area: ['group', 'block', 'community', 'area'],
} as const satisfies Readonly<Record<Office, readonly Office[]>>;

interface Attempt {
  readonly step: string;
  readonly by: Office;
  readonly behind: boolean;
}
const attempts = (permit: Permit): fc.Arbitrary<readonly Attempt[]> =>
  fc.array(
    fc.record({
      step: fc.constantFrom(...Object.keys(PERMITS[permit])),
      by: fc.constantFrom<Office>('block', 'group', 'community', 'area'),
      behind: fc.nat(6).map(n => n === 0),
    }),
    { minLength: 1, maxLength: 6 },
  );

let api: TestApi;
let tenant: TestTenant;
let place: NewArea;
let officers: Readonly<Record<Office, Client>>;
beforeAll(async () => {
  api = await startTestApi({ clock: '2026-03-31T04:00:00Z', size: AT_ONCE });
  tenant = await api.newTenant({ policies: ['sample-forms'], enabledFrom: '2025-01-01' });
  place = await newArea(tenant);
  officers = {
    group: await tenant.role('officer', place.groups[0]),
    block: await tenant.role('officer', place.blocks[0]),
    community: await tenant.role('officer', place.community),
    area: await tenant.role('officer', place.area),
  };
});
afterAll(() => api.stop());

describe.each(['board-request', 'team-request'] as const)('random sequences of steps in a %s', permit => {
  it(
    'agree with a plain model, and every step that is refused names the lawful ones',
    async () => {
      const seed = proofSeed(permit);
      const sequences = fc.sample(attempts(permit), { seed, numRuns: SEQUENCES });
      const taken = { accepted: 0, refused: 0 };
      const queue = sequences.entries();
      const worker = async () => {
        for (const [index, sequence] of queue)
          await live(permit, sequence, taken, `${index} of seed ${seed}`);
      };
      await Promise.all(Array.from({ length: AT_ONCE }, worker));
      expect(taken.accepted).toBeGreaterThan(SEQUENCES / 4);
      recordProof(permit, { seed, sequences: SEQUENCES, ...taken, mismatches: 0 });
    },
    proving ? 600_000 : 90_000,
  );
});

async function live(
  permit: Permit,
  sequence: readonly Attempt[],
  taken: { accepted: number; refused: number },
  what: string,
) {
  const rules: Readonly<Record<string, Rule>> = PERMITS[permit];
  const board = permit === 'board-request';
  // A block asks a group one thing at a time, so each sequence has a block of its own.
  const asked = async () => ({
    unitId: place.groups[0],
    about: [{ unitId: await place.unit('block', '申请块区', place.community) }],
    data: { board: '宣传角' },
  });
  const { id } = await officers.area.post('/v1/cases', {
    kind: `sample-forms.${permit}`,
    ...(board ? await asked() : { unitId: place.blocks[0] }),
  });
  let state: string = board ? 'asked' : 'filed';
  let version = 1;
  const lawful = () =>
    Object.keys(rules)
      .filter(name => rules[name]?.from === state)
      .map(name => `sample-forms.${permit}.${name}`);
  for (const each of sequence) {
    const rule = rules[each.step];
    if (rule === undefined) throw new Error(`the model has no ${each.step}`);
    // Whose matter it is not does not hear of it.
    const unheard = !board && each.by === 'group';
    const may: readonly Office[] = ABOVE[each.by];
    const late = each.behind && version > 1;
    const expected = unheard
      ? 'not-found'
      : late
        ? 'case-moved'
        : rule.from === state && may.includes(rule.by)
          ? null
          : 'refused-by-rule';
    const reply = await officers[each.by].post(`/v1/cases/${id}/steps`, {
      step: `sample-forms.${permit}.${each.step}`,
      version: late ? version - 1 : version,
    });
    expect(reply.code, `${what}: ${JSON.stringify(each)} in ${state}`).toBe(expected);
    if (expected === null) {
      state = rule.to;
      version += 1;
      taken.accepted += 1;
    } else {
      taken.refused += 1;
    }
    if (!unheard) expect(stepsIn(reply.at('nextSteps')), what).toEqual(lawful());
  }
  const read = await tenant.admin.get(`/v1/cases/${id}`);
  expect([read.at('state'), read.at('version')], what).toEqual([state, version]);
}
