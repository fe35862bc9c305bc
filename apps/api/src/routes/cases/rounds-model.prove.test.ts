import { proofSeed, proving, recordProof } from '@lifang/db/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, startTestApi, type TestApi } from '../../testing/index.ts';
import { stepsIn } from '../../testing/next-steps.ts';
import { fillPosts, type Posts } from '../../testing/posts.ts';
import { newPerson, newVillage, type Village } from '../../testing/village.ts';

const SEQUENCES = proving ? 1000 : 20;
const AT_ONCE = 4;
const CANDIDATES = 2;
const WINNERS = 1;

/** The selection and its candidates as a reader of the document would write them down, steps in their order. */
const ROUND = {
  count: { from: ['nominating'], to: 'counting', by: 'director' },
  announce: { from: ['counting'], to: 'announced', by: 'director' },
  confirm: { from: ['announced'], to: 'confirmed', by: 'officer' },
} as const;
const CANDIDATE = {
  list: { from: ['nominated'], to: 'listed', while: 'nominating' },
  count: { from: ['listed'], to: 'counted', while: 'counting' },
  choose: { from: ['counted'], to: 'chosen', while: 'counting' },
  pass: { from: ['nominated', 'listed', 'counted'], to: 'passed', while: null },
} as const;
type RoundStep = keyof typeof ROUND;
type CandidateStep = keyof typeof CANDIDATE;
const roundSteps = ['count', 'announce', 'confirm'] as const satisfies readonly RoundStep[];
const candidateSteps = ['list', 'count', 'choose', 'pass'] as const satisfies readonly CandidateStep[];

type Attempt = {
  /** A shuffled order of everything that could be tried: the first that the model allows is, unless `astray`. */
  readonly order: number;
  readonly astray: boolean;
  readonly complete: boolean;
  readonly behind: boolean;
  readonly votes: number;
  readonly officer: boolean;
};
const rarely = fc.nat(7).map(n => n === 0);
const attempt: fc.Arbitrary<Attempt> = fc.record({
  order: fc.nat(1000),
  astray: fc.nat(2).map(n => n === 0),
  complete: rarely.map(not => !not),
  behind: rarely,
  votes: fc.integer({ min: 1, max: 3 }),
  officer: rarely,
});
interface Life {
  /** Whether the director is a candidate: nobody judges their own case. */
  readonly own: boolean;
  readonly attempts: readonly Attempt[];
}
const life: fc.Arbitrary<Life> = fc.record({
  own: fc.nat(4).map(n => n === 0),
  attempts: fc.array(attempt, { minLength: 3, maxLength: 14 }),
});

interface Candidate {
  readonly id: string;
  readonly own: boolean;
  state: string;
  version: number;
  votes: number;
}
type Move =
  | { readonly of: 'round'; readonly step: RoundStep }
  | { readonly of: number; readonly step: CandidateStep };

let api: TestApi;
let village: Village;
let posts: Posts;
let officer: Client;
let people: readonly string[];
beforeAll(async () => {
  api = await startTestApi({ size: AT_ONCE });
  village = await newVillage(api);
  posts = await fillPosts(village);
  officer = await village.tenant.role('officer', village.street);
  people = [await newPerson(village), await newPerson(village), await newPerson(village)];
  for (const [name, value] of [
    ['candidate-limit', CANDIDATES],
    ['winner-quota', WINNERS],
  ]) {
    (await village.tenant.admin.put(`/v1/settings/sample.${name}`, { value, from: '2025-01-01' })).expectOk();
  }
});
afterAll(() => api.stop());

describe('random lives of a selection and its candidates', () => {
  it(
    'agree with a plain model, and every step that is refused names the lawful ones',
    async () => {
      const seed = proofSeed('rounds');
      const lives = fc.sample(life, { seed, numRuns: SEQUENCES });
      const taken = { accepted: 0, refused: 0, chosen: 0 };
      const queue = lives.entries();
      const worker = async () => {
        for (const [index, one] of queue) await live(one, taken, `life ${index} of seed ${seed}`);
      };
      await Promise.all(Array.from({ length: AT_ONCE }, worker));
      expect(taken.accepted).toBeGreaterThan(SEQUENCES);
      recordProof('rounds', { seed, lives: SEQUENCES, ...taken, mismatches: 0 });
    },
    proving ? 900_000 : 90_000,
  );
});

async function live(
  { own, attempts }: Life,
  taken: { accepted: number; refused: number; chosen: number },
  what: string,
) {
  const director = posts.director.client;
  const open = async (kind: string, more: object) =>
    (await director.post('/v1/cases', { kind: `sample.${kind}`, unitId: village.committee, ...more })).id;
  const round = { id: await open('selection', { reason: '增补' }), state: 'nominating', version: 1 };
  const named = people.map((personId, index) => (own && index === 2 ? posts.director.personId : personId));
  const candidates: Candidate[] = [];
  for (const personId of named) {
    const id = await open('candidate', { partOfId: round.id, about: [{ personId }] });
    const isOwn = personId === posts.director.personId;
    candidates.push({ id, own: isOwn, state: 'nominated', version: 1, votes: 0 });
  }

  const others = (than: Candidate, ...states: readonly string[]) =>
    candidates.filter(one => one !== than && states.includes(one.state));
  /** Whether it is the turn of a step, and of whoever tries it. */
  const isTurn = (move: Move, byOfficer: boolean): boolean => {
    if (move.of === 'round') {
      const { from, by } = ROUND[move.step];
      const states: readonly string[] = from;
      return states.includes(round.state) && (by === 'officer') === byOfficer;
    }
    const rule = CANDIDATE[move.step];
    const states: readonly string[] = rule.from;
    const one = candidates[move.of];
    const inRound = rule.while === null || rule.while === round.state;
    return one !== undefined && states.includes(one.state) && inRound && !one.own && !byOfficer;
  };
  const asks = ({ of, step }: Move): boolean => (of === 'round' ? step === 'confirm' : step === 'count');
  /** Whether the facts allow a step whose turn it is. */
  const holds = (move: Move): boolean => {
    const one = move.of === 'round' ? undefined : candidates[move.of];
    if (one === undefined) return true;
    if (move.step === 'list') return others(one, 'listed').length + 1 <= CANDIDATES;
    if (move.step !== 'choose') return true;
    // Equals share the last place, so that a tie across the quota chooses nobody.
    const ahead = others(one, 'counted', 'chosen').filter(({ votes }) => votes >= one.votes);
    return ahead.length + 1 <= WINNERS;
  };
  const moves: readonly Move[] = [
    ...roundSteps.map((step): Move => ({ of: 'round', step })),
    ...candidates.flatMap((_, of) => candidateSteps.map((step): Move => ({ of, step }))),
  ];

  for (const each of attempts) {
    const byOfficerOf = (move: Move) => (move.of === 'round' && move.step === 'confirm') !== each.officer;
    const turned = moves.map((_, index) => moves[(index * 7 + each.order) % moves.length] ?? moves[0]);
    const wanted = turned.filter(move => move !== undefined);
    const move = (each.astray ? undefined : wanted.find(one => isTurn(one, byOfficerOf(one)))) ?? wanted[0];
    if (move === undefined) throw new Error('there is always something to try');
    const target = move.of === 'round' ? round : candidates[move.of];
    if (target === undefined) throw new Error('the model names a candidate there is not');
    const byOfficer = byOfficerOf(move);
    const late = each.behind && target.version > 1;
    const kind = move.of === 'round' ? 'selection' : 'candidate';
    const given = !each.complete
      ? {}
      : move.of === 'round'
        ? { opinion: '同意认定' }
        : move.step === 'count'
          ? { data: { votes: each.votes } }
          : {};
    const reply = await (byOfficer ? officer : director).post(`/v1/cases/${target.id}/steps`, {
      step: `sample.${kind}.${move.step}`,
      version: late ? target.version - 1 : target.version,
      ...given,
    });
    const expected = late
      ? 'case-moved'
      : !isTurn(move, byOfficer)
        ? 'refused-by-rule'
        : asks(move) && !each.complete
          ? 'invalid-input'
          : holds(move)
            ? null
            : 'refused-by-rule';
    const scene = `${what}: ${JSON.stringify({ move, byOfficer, late, round, candidates })}`;
    expect(reply.code, scene).toBe(expected);
    if (expected === null) {
      target.state = move.of === 'round' ? ROUND[move.step].to : CANDIDATE[move.step].to;
      target.version += 1;
      if (move.of !== 'round' && move.step === 'count') {
        const one = candidates[move.of];
        if (one !== undefined) one.votes = each.votes;
      }
      taken.accepted += 1;
      if (target.state === 'chosen') taken.chosen += 1;
    } else {
      taken.refused += 1;
    }
    if (expected !== 'invalid-input') {
      expect(stepsIn(reply.at('nextSteps')), scene).toEqual(lawful(kind, target.state));
    }
  }
  const kept = await Promise.all([round, ...candidates].map(({ id }) => director.get(`/v1/cases/${id}`)));
  expect(
    kept.map(read => [read.at('state'), read.at('version')]),
    what,
  ).toEqual([round, ...candidates].map(({ state, version }) => [state, version]));
}

function lawful(kind: 'selection' | 'candidate', state: string): string[] {
  const rules: Readonly<Record<string, { readonly from: readonly string[] }>> =
    kind === 'selection' ? ROUND : CANDIDATE;
  return Object.keys(rules)
    .filter(name => rules[name]?.from.includes(state))
    .map(name => `sample.${kind}.${name}`);
}
