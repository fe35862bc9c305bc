import { proofSeed, proving, recordProof } from '@lifang/db/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, startTestApi, type TestApi, type TestTenant } from '../../testing/index.ts';
import { type NewArea, newArea } from '../../testing/new-area.ts';
import { stepsIn } from '../../testing/next-steps.ts';

const SEQUENCES = proving ? 1000 : 25;
const AT_ONCE = 4;
const WORKS = 'sample-forms.works-request';
const PLAN = 'sample-forms.parking-plan';

/** The request for works as a reader of the document would write it down: the model knows nothing of the engine. */
const STEPS = {
  consult: { from: ['drafted'], to: 'consulting', by: 'applicant', needs: 'nothing' },
  advise: { from: ['consulting'], to: 'consulting', by: 'leader', needs: 'opinion' },
  submit: { from: ['consulting'], to: 'submitted', by: 'applicant', needs: 'nothing' },
  'send-back': { from: ['submitted'], to: 'drafted', by: 'community', needs: 'reason' },
  allow: { from: ['submitted'], to: 'allowed', by: 'community', needs: 'nothing' },
  refuse: { from: ['submitted'], to: 'refused', by: 'community', needs: 'reason' },
  deem: { from: ['submitted'], to: 'allowed', by: 'time', needs: 'nothing' },
  prolong: { from: ['submitted'], to: 'submitted', by: 'area', needs: 'reason' },
  suspend: { from: ['submitted'], to: 'submitted', by: 'community', needs: 'reason' },
  supply: { from: ['submitted'], to: 'submitted', by: 'applicant', needs: 'nothing' },
  withdraw: {
    from: ['drafted', 'consulting', 'submitted'],
    to: 'withdrawn',
    by: 'applicant',
    needs: 'nothing',
  },
} as const;
type Step = keyof typeof STEPS;
/** In the order in which the workflow lists them. */
const STEP_NAMES = [
  'consult',
  'advise',
  'submit',
  'send-back',
  'allow',
  'refuse',
  'deem',
  'prolong',
  'suspend',
  'supply',
  'withdraw',
] as const satisfies readonly Step[];

/** Who may do what: whoever may do more above may do it below. */
const MAY = {
  block: ['applicant'],
  community: ['applicant', 'community'],
  area: ['applicant', 'community', 'area'],
  first: ['leader'],
  second: ['leader'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
type Who = keyof typeof MAY;

/** Whose hand writes it down, and for which of the leaders. */
const HANDS = {
  block: { clerk: 'block', leader: null },
  community: { clerk: 'community', leader: null },
  area: { clerk: 'area', leader: null },
  first: { clerk: 'area', leader: 0 },
  second: { clerk: 'area', leader: 1 },
} as const satisfies Readonly<Record<Who, { clerk: string; leader: number | null }>>;

interface Attempt {
  readonly step: Step;
  readonly by: Who;
  readonly complete: boolean;
  readonly behind: boolean;
}
const rarely = fc.nat(6).map(n => n === 0);
const attempt: fc.Arbitrary<Attempt> = fc.record({
  step: fc.constantFrom<Step>(...STEP_NAMES, 'consult', 'advise', 'advise', 'submit'),
  by: fc.constantFrom<Who>('block', 'community', 'area', 'first', 'second'),
  complete: rarely.map(not => !not),
  behind: rarely,
});

let api: TestApi;
let tenant: TestTenant;
let area: NewArea;
let people: { readonly leaders: readonly string[]; readonly heads: readonly string[] };
let clients: Readonly<Record<'block' | 'community' | 'area', Client>>;
beforeAll(async () => {
  api = await startTestApi({ clock: '2024-03-04T04:00:00Z', size: AT_ONCE });
  tenant = await api.newTenant({ policies: ['sample-forms'], enabledFrom: '2024-01-01' });
  area = await newArea(tenant);
  const seat = async (kind: string, unitId: string) => {
    const personId = await area.person();
    await area.appoint(kind, personId, unitId, '2024-01-01');
    return personId;
  };
  people = {
    leaders: [await seat('group-leader', area.groups[0]), await seat('group-leader', area.groups[1])],
    heads: [await seat('block-leader', area.blocks[0]), await seat('block-leader', area.blocks[1])],
  };
  clients = {
    block: await tenant.role('worker', area.blocks[0]),
    community: await tenant.role('officer', area.community),
    area: await tenant.role('officer', area.area),
  };
});
afterAll(() => api.stop());

describe('random sequences of steps in a request for works', () => {
  it(
    'agree with a plain model, and every step that is refused names the lawful ones',
    async () => {
      const seed = proofSeed('procedures');
      const sequences = fc.sample(fc.array(attempt, { minLength: 1, maxLength: 12 }), {
        seed,
        numRuns: SEQUENCES,
      });
      const taken = { accepted: 0, refused: 0 };
      const queue = sequences.entries();
      const worker = async () => {
        for (const [index, sequence] of queue) await live(sequence, taken, `${index} of seed ${seed}`);
      };
      await Promise.all(Array.from({ length: AT_ONCE }, worker));
      expect(taken.accepted).toBeGreaterThan(SEQUENCES / 4);
      recordProof('procedures', { seed, sequences: SEQUENCES, ...taken, mismatches: 0 });
    },
    proving ? 1_800_000 : 90_000,
  );

  async function live(
    sequence: readonly Attempt[],
    taken: { accepted: number; refused: number },
    what: string,
  ) {
    const { id } = await clients.block.post('/v1/cases', {
      kind: WORKS,
      unitId: area.blocks[0],
      about: area.groups.map(unitId => ({ unitId })),
      data: { works: '更换管道' },
    });
    let state: string = 'drafted';
    let version = 1;
    let spoken = new Set<Who>();
    let prolonged = 0;
    let paused = false;
    const expected = ({ step, by, complete, behind }: Attempt): string | null => {
      if (behind && version > 1) return 'case-moved';
      const rule = STEPS[step];
      const may: readonly string[] = MAY[by];
      const from: readonly string[] = rule.from;
      if (!from.includes(state) || !may.includes(rule.by)) return 'refused-by-rule';
      if (step === 'advise' && spoken.has(by)) return 'refused-by-rule';
      if (step === 'submit' && spoken.size < 2) return 'refused-by-rule';
      if (step === 'prolong' && prolonged > 0) return 'refused-by-rule';
      if ((step === 'suspend' && paused) || (step === 'supply' && !paused)) return 'refused-by-rule';
      return complete || rule.needs === 'nothing' ? null : 'invalid-input';
    };
    for (const each of sequence) {
      const { needs, to, by: meant } = STEPS[each.step];
      const { clerk, leader } = HANDS[each.by];
      // What the leaders say is written down by an officer, who has steps of their own: those are tried as themselves.
      if (leader !== null && meant !== 'leader' && meant !== 'time') continue;
      const byPersonId = leader === null ? undefined : people.leaders[leader];
      const said = { opinion: '已阅', data: { stance: 'agrees' } };
      const reply = await clients[clerk].post(`/v1/cases/${id}/steps`, {
        step: `${WORKS}.${each.step}`,
        version: each.behind ? Math.max(1, version - 1) : version,
        byPersonId,
        ...(each.complete
          ? needs === 'opinion'
            ? said
            : needs === 'reason'
              ? { reason: '有理由' }
              : {}
          : {}),
      });
      const code = expected(each);
      expect(reply.code, `${what}: ${JSON.stringify(each)} in ${state}`).toBe(code);
      if (code === null) {
        if (each.step === 'advise') spoken.add(each.by);
        if (each.step === 'prolong') prolonged += 1;
        if (each.step === 'suspend' || each.step === 'supply') paused = each.step === 'suspend';
        if (to !== state) {
          spoken = new Set();
          prolonged = 0;
          paused = false;
        }
        state = to;
        version += 1;
        taken.accepted += 1;
      } else {
        taken.refused += 1;
        if (code !== 'invalid-input') expect(stepsIn(reply.at('nextSteps')), what).toEqual(lawful(state));
      }
      const read = await tenant.admin.get(`/v1/cases/${id}`);
      expect([read.at('state'), read.at('version')], what).toEqual([state, version]);
      expect(stepsIn(read.at('nextSteps')), what).toEqual(lawful(state));
    }
  }

  const lawful = (state: string) =>
    STEP_NAMES.filter(name => {
      const from: readonly string[] = STEPS[name].from;
      return from.includes(state) && STEPS[name].by !== 'time';
    }).map(name => `${WORKS}.${name}`);
});

type Deed =
  | { readonly deed: 'nothing' | 'object' | 'carry' }
  | { readonly deed: 'vote'; readonly head: 0 | 1; readonly agrees: boolean };
const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.constantFrom<Deed>({ deed: 'nothing' }, { deed: 'object' }, { deed: 'carry' }),
  fc.record({
    deed: fc.constant('vote' as const),
    head: fc.constantFrom(0, 1),
    agrees: fc.nat(3).map(n => n > 0),
  }),
);

const TOGETHER = proving ? 50 : 5;
const DAYS = 9;
/** Plans that are shown on the same day: they share the days that pass between what is done to each. */
const generation = fc.record({
  waits: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: DAYS, maxLength: DAYS }),
  lives: fc.array(fc.array(deed, { minLength: DAYS, maxLength: DAYS }), {
    minLength: TOGETHER,
    maxLength: TOGETHER,
  }),
});

/** A plan as the model has it. */
interface Plan {
  readonly id: string;
  state: string;
  version: number;
  objections: number;
  readonly votes: Map<number, boolean>;
}

describe('random days in the life of a plan that is shown', () => {
  it(
    'agree with a plain model, time taking its steps as of the last day',
    async () => {
      const seed = proofSeed('windows');
      const generations = fc.sample(generation, { seed, numRuns: SEQUENCES / TOGETHER });
      let moved = 0;
      for (const [index, { waits, lives }] of generations.entries())
        moved += await liveTogether(waits, lives, `generation ${index} of seed ${seed}`);
      // Of a few lives none need be one that time moves.
      if (proving) expect(moved).toBeGreaterThan(SEQUENCES / 8);
      recordProof('windows', { seed, lives: SEQUENCES, moved, mismatches: 0 });
    },
    proving ? 1_800_000 : 90_000,
  );

  async function liveTogether(
    waits: readonly number[],
    lives: readonly (readonly Deed[])[],
    what: string,
  ): Promise<number> {
    const plans = await eachOf(lives, () => show());
    let day = 0;
    let moved = 0;
    for (const [tick, days] of waits.entries()) {
      day += days;
      api.clock.advance(days * 24 * 60);
      await api.timePasses(tenant.id);
      for (const plan of plans) pass(plan, day);
      const done = await eachOf(lives, async (deeds, index) => {
        const plan = plans[index];
        const one = deeds[tick];
        if (plan === undefined || one === undefined) throw new Error('every plan has its deeds');
        return act(plan, one, `${what}, plan ${index} on day ${day}`);
      });
      moved += done.filter(Boolean).length;
    }
    return moved;
  }

  async function show(): Promise<Plan> {
    const { id } = await tenant.admin.post('/v1/cases', {
      kind: PLAN,
      unitId: area.community,
      about: area.blocks.map(unitId => ({ unitId })),
      data: { plan: '单向行驶' },
    });
    return { id, state: 'shown', version: 1, objections: 0, votes: new Map() };
  }

  function pass(plan: Plan, day: number): void {
    if (plan.state === 'shown' && day > 7) {
      plan.state = plan.objections > 0 ? 'disputed' : 'adopted';
      plan.version += 1;
    }
    if (plan.state === 'disputed' && day > 37) {
      plan.state = 'dropped';
      plan.version += 1;
    }
  }

  /** Does one thing to a plan; whether it could be done. */
  async function act(plan: Plan, one: Deed, what: string): Promise<boolean> {
    const { votes } = plan;
    const agreed = [...votes.values()].filter(Boolean).length;
    const free =
      one.deed === 'object'
        ? plan.state === 'shown'
        : plan.state === 'disputed' && (one.deed === 'vote' ? !votes.has(one.head) : agreed === 2);
    if (one.deed !== 'nothing') {
      const said =
        one.deed === 'vote'
          ? {
              byPersonId: people.heads[one.head],
              opinion: '已阅',
              data: { stance: one.agrees ? 'agrees' : 'disagrees' },
            }
          : one.deed === 'object'
            ? { opinion: '绕路' }
            : {};
      const step = { step: `${PLAN}.${one.deed}`, version: plan.version, ...said };
      const reply = await tenant.admin.post(`/v1/cases/${plan.id}/steps`, step);
      expect(reply.code, `${what}: ${JSON.stringify(one)} in ${plan.state}`).toBe(
        free ? null : 'refused-by-rule',
      );
      if (free) {
        if (one.deed === 'object') plan.objections += 1;
        if (one.deed === 'vote') votes.set(one.head, one.agrees);
        if (one.deed === 'carry') plan.state = 'adopted';
        plan.version += 1;
      }
    }
    const read = await tenant.admin.get(`/v1/cases/${plan.id}`);
    expect([read.at('state'), read.at('version')], `${what}: ${JSON.stringify(one)}`).toEqual([
      plan.state,
      plan.version,
    ]);
    return free && one.deed !== 'nothing';
  }
});

/** Does something for each of many, a few at once, and keeps their order. */
async function eachOf<T, R>(all: readonly T[], make: (one: T, index: number) => Promise<R>): Promise<R[]> {
  const made: R[] = [];
  const queue = all.entries();
  const worker = async () => {
    for (const [index, one] of queue) made[index] = await make(one, index);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return made;
}
