import type { Configuration } from '@lifang/engine';
import type { Entered } from '../context/entered.ts';
import type { RequestContext } from '../context/request.ts';
import { toKept } from '../judging/kept.ts';
import { takerOf } from './facts.ts';
import { toCase } from './present.ts';
import type { NewCase } from './store.ts';
import type { CaseRow, CaseWithHistory } from './view.ts';

/** The view of a case that has just been opened; whoever opened it has just said what it holds. */
export function openedCase(
  ctx: RequestContext,
  config: Configuration,
  opened: NewCase,
  standings: CaseRow['standings'],
  round: string | null,
  entered: Entered,
): CaseWithHistory {
  const { on, state, reason, personId, authority } = opened;
  const row: CaseRow = {
    ...opened,
    about: [...opened.about],
    parties: [...opened.parties],
    data: { ...opened.data },
    findings: toKept({ counts: true, findings: opened.findings }).findings,
    reachedOn: on,
    reachedAt: ctx.now,
    openedOn: on,
    closedOn: null,
    version: 1,
    standings,
    counts: {},
    said: [],
    round,
    clerk: false,
    personal: true,
  };
  return {
    ...toCase(ctx, config, row, takerOf(entered, undefined)),
    history: [
      {
        version: 1,
        step: null,
        from: null,
        to: state,
        on,
        personId,
        unitId: null,
        authority,
        opinion: null,
        reason,
        data: {},
        recordedBy: entered.actor.id,
        recordedAt: ctx.now,
        effects: [],
      },
    ],
  };
}
