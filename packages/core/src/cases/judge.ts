import { type Configuration, factsOf, judge } from '@lifang/engine';
import type { RequestContext } from '../context/request.ts';
import type { Write } from '../context/write.ts';
import { settle } from '../judging/settle.ts';
import type { NewCase } from './store.ts';

/** Judges cases that a step opens by the limits on their opening. */
export async function judgeOpened(
  ctx: RequestContext,
  config: Configuration,
  opened: readonly NewCase[],
  reason: string | null,
  ask: Write['ask'],
): Promise<void> {
  if (opened.length === 0) return;
  const acts = opened.map(({ kind, on, unitId }) => ({ act: 'opening', kind, on, unitId }) as const);
  const [facts] = await ask(db => [factsOf(db, ctx.credential.tenantId, config, acts)]);
  for (const [index, act] of acts.entries()) {
    settle(judge(config, act, facts[index] ?? new Map()), reason, ctx.language);
  }
}
