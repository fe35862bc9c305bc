import { type Configuration, factsOf, type JudgedAct } from '@lifang/engine';
import type { RequestContext } from '../../context/request.ts';
import type { Write } from '../../context/write.ts';
import { type Judgement, judgeAct } from '../../judging/settle.ts';
import { actOf } from '../../records/look.ts';
import { idOf } from '../store.ts';
import type { SettledEffects } from './settle.ts';

/** The step that brings something about: of which case, where it leads, and why. */
interface Through {
  readonly caseId: string;
  readonly to: string;
  readonly reason: string | null;
}

/**
 * Judges the lines a step keeps, the titles it grants, the notices it publishes and the cases it opens by the limits on them. What those find is kept
 * with them; what they refuse undoes the step. Events have been judged with what was looked at before.
 */
export async function judgeBrought(
  ctx: RequestContext,
  config: Configuration,
  brought: SettledEffects,
  { caseId, to, reason }: Through,
  ask: Write['ask'],
): Promise<SettledEffects> {
  const { kept, granted, published, opened } = brought;
  const acts: JudgedAct[] = [
    ...kept.map(actOf),
    ...granted.map(
      ({ kind, from, subject, byUnitId, data }): JudgedAct => ({
        act: 'granting',
        kind,
        on: from,
        holderId: idOf(subject),
        unitId: byUnitId,
        data,
        through: { caseId, state: to },
      }),
    ),
    ...published.map(
      ({ kind, from, to, byUnitId, data }): JudgedAct => ({
        act: 'publishing',
        kind,
        on: from,
        to,
        unitId: byUnitId,
        data,
      }),
    ),
    ...opened.map(
      ({ kind, on, unitId, about, data }): JudgedAct => ({
        act: 'opening',
        kind,
        on,
        unitId,
        about: about.map(idOf),
        data,
      }),
    ),
  ];
  if (acts.length === 0) return brought;
  const [facts] = await ask(db => [factsOf(db, ctx.credential.tenantId, config, acts)]);
  const judged = acts
    .map((act, index): Judgement => judgeAct(ctx, config, act, facts[index], reason))
    .values();
  const withFindings = <T extends object>(rows: readonly T[], more: object = {}): (T & Judgement)[] =>
    rows.map(row => {
      const { value } = judged.next();
      if (value === undefined) throw new Error('everything that was brought about was judged');
      return { ...row, ...more, ...value };
    });
  return {
    ...brought,
    kept: withFindings(kept),
    granted: withFindings(granted, { keptBecause: reason }),
    published: withFindings(published, { keptBecause: reason }),
    opened: withFindings(opened),
  };
}
