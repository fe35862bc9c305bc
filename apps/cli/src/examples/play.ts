import type { Reply, TestApi } from '@lifang/api/testing';
import type { Plan, PlannedAct } from '@lifang/policy/examples';
import { reasonOf } from './answers.ts';
import { check } from './expect.ts';
import type { Failure } from './failure.ts';
import { perform } from './perform.ts';
import { setScene } from './set-scene.ts';
import type { Stage } from './stage.ts';

/** Does the acts in their order. A refusal of an act that no expectation speaks of is a failure. */
async function act(stage: Stage, plan: Plan): Promise<{ replies: Map<string, Reply>; failures: Failure[] }> {
  const awaited = new Set(
    plan.expectations.flatMap(one =>
      one.expects === 'refused' || one.expects === 'accepted' ? [one.act] : [],
    ),
  );
  const replies = new Map<string, Reply>();
  const failures: Failure[] = [];
  const isAwaited = ({ as }: PlannedAct) => as !== null && awaited.has(as);
  for (const one of plan.acts) {
    const reply = await perform(stage, one);
    if (one.as !== null) replies.set(one.as, reply);
    if (reply.code !== null && !isAwaited(one)) {
      const reason = reasonOf(reply);
      failures.push({
        line: one.line,
        zh: `没有料到不予办理:${one.verb} ${one.on},${reason}`,
        en: `was refused, which nothing expects: ${one.verb} ${one.on}, ${reason}`,
      });
    }
  }
  return { replies, failures };
}

/** Plays one example in a tenant of its own. It holds when nothing comes out otherwise than expected. */
export async function play(api: TestApi, plan: Plan): Promise<readonly Failure[]> {
  try {
    const stage = await setScene(api, plan);
    const { replies, failures } = await act(stage, plan);
    for (const expectation of plan.expectations) failures.push(...(await check(stage, expectation, replies)));
    return failures;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [{ line: plan.line, zh: `示例无法进行:${reason}`, en: `cannot be played: ${reason}` }];
  }
}
