import { proofSeed, proving, recordProof } from '@lifang/db/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../../testing/index.ts';
import { stepsIn } from '../../testing/next-steps.ts';
import { fillPosts, type Official, type Posts } from '../../testing/posts.ts';
import { newVillage, type Village } from '../../testing/village.ts';

const SEQUENCES = proving ? 1000 : 40;
const AT_ONCE = 6;

type State = 'raised' | 'answered' | 'closed' | 'declined';
type Post = keyof Posts;

/** The workflow as a reader of the document would write it down: the model knows nothing of the engine. */
const MODEL = {
  answer: { from: 'raised', to: 'answered', by: 'director' },
  decline: { from: 'raised', to: 'declined', by: 'director' },
  relay: { from: 'answered', to: 'closed', by: 'helper' },
} as const satisfies Readonly<Record<string, { from: State; to: State; by: Post }>>;
type Name = keyof typeof MODEL;
const names = ['answer', 'decline', 'relay'] as const satisfies readonly Name[];

interface Attempt {
  readonly step: Name;
  readonly by: Post;
  /** How far behind the case the version is on which it is decided. */
  readonly behind: number;
  /** Whether what the step asks for comes with it. */
  readonly complete: boolean;
}

const attempt: fc.Arbitrary<Attempt> = fc.record({
  step: fc.constantFrom(...names),
  by: fc.constantFrom<Post>('director', 'helper'),
  behind: fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.constant(1) }),
  complete: fc.oneof(
    { weight: 5, arbitrary: fc.constant(true) },
    { weight: 1, arbitrary: fc.constant(false) },
  ),
});

describe('random sequences of steps', () => {
  let api: TestApi;
  let village: Village;
  let posts: Posts;
  beforeAll(async () => {
    api = await startTestApi({ size: AT_ONCE });
    village = await newVillage(api);
    posts = await fillPosts(village);
  });
  afterAll(() => api.stop());

  it(
    'agree with a plain model, and every step that is refused names the lawful ones',
    async () => {
      const seed = proofSeed('cases');
      const sequences = fc.sample(fc.array(attempt, { minLength: 1, maxLength: 8 }), {
        seed,
        numRuns: SEQUENCES,
      });
      const taken = { accepted: 0, refused: 0 };
      const queue = sequences.entries();
      const worker = async () => {
        for (const [index, sequence] of queue)
          await live(sequence, taken, `sequence ${index} of seed ${seed}`);
      };
      await Promise.all(Array.from({ length: AT_ONCE }, worker));
      expect(taken.accepted).toBeGreaterThan(SEQUENCES / 4);
      recordProof('cases', { seed, sequences: SEQUENCES, ...taken, mismatches: 0 });
    },
    proving ? 1_200_000 : 60_000,
  );

  async function live(
    sequence: readonly Attempt[],
    taken: { accepted: number; refused: number },
    what: string,
  ) {
    const opened = await posts.helper.client.post('/v1/cases', {
      kind: 'sample.suggestion',
      unitId: village.group,
      data: { text: '楼道的灯坏了' },
    });
    let state: State = 'raised';
    let version = 1;
    for (const each of sequence) {
      const official: Official = posts[each.by];
      const reply = await official.client.post(`/v1/cases/${opened.id}/steps`, {
        step: `sample.suggestion.${each.step}`,
        version: Math.max(1, version - each.behind),
        ...(each.complete ? completed(each.step) : {}),
      });
      const expected = outcome(state, version, each);
      expect(reply.code, `${what}: ${JSON.stringify(each)} in ${state}`).toBe(expected);
      if (expected === null) {
        state = MODEL[each.step].to;
        version += 1;
        taken.accepted += 1;
      } else {
        taken.refused += 1;
        if (expected !== 'invalid-input') expect(stepsIn(reply.at('nextSteps')), what).toEqual(lawful(state));
      }
      const read = await official.client.get(`/v1/cases/${opened.id}`);
      expect([read.at('state'), read.at('version')], what).toEqual([state, version]);
      expect(stepsIn(read.at('nextSteps')), what).toEqual(lawful(state));
    }
  }

  const completed = (step: Name) =>
    step === 'answer' ? { data: { answer: '已安排' } } : step === 'decline' ? { reason: '已有安排' } : {};

  /** The code the model expects; null where the step is taken. */
  function outcome(state: State, version: number, { step, by, behind, complete }: Attempt): string | null {
    if (Math.max(1, version - behind) !== version) return 'case-moved';
    const rule = MODEL[step];
    if (rule.from !== state || rule.by !== by) return 'refused-by-rule';
    return complete || step === 'relay' ? null : 'invalid-input';
  }

  const lawful = (state: State) =>
    names.filter(name => MODEL[name].from === state).map(name => `sample.suggestion.${name}`);
});
