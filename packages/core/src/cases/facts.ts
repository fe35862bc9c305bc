import {
  type ActiveWorkflow,
  type CaseFacts,
  type Configuration,
  type Deadline,
  deadlineOf,
  type Standing,
  type StepTaker,
} from '@lifang/engine';
import { citations, type Day } from '@lifang/policy';
import type { Entered } from '../context/entered.ts';
import type { RequestContext } from '../context/request.ts';
import { instantText } from '../instants.ts';
import type { CaseRow } from './view.ts';

/** How long a case has waited, seen from a day; to the hour where that is the present. */
export function waitOf(
  ctx: RequestContext,
  config: Configuration,
  active: ActiveWorkflow,
  row: Pick<CaseRow, 'state' | 'reachedOn' | 'reachedAt' | 'data' | 'said'>,
  day: Day,
): Deadline | null {
  const reached = { on: row.reachedOn, at: instantText(row.reachedAt) };
  const wait = { state: row.state, reached, data: row.data, stayed: row.said };
  return deadlineOf(config, active, wait, { day, now: day === ctx.today ? ctx.now : null });
}

/** What a selected case says to whoever decides on its next step, taken on a day. */
export function factsIn(
  ctx: RequestContext,
  config: Configuration,
  active: ActiveWorkflow,
  row: CaseRow,
  on: Day,
  data: CaseRow['data'] = {},
): CaseFacts {
  const kind = active.workflow.of;
  const byStep = Map.groupBy(row.standings, ({ step }) => step);
  const standings = [...byStep].map(([step, found]): [string, Standing[]] => [step, found]);
  const barred = row.parties.filter(({ role }) => kind.notBy.includes(role));
  const wait = waitOf(ctx, config, active, row, on);
  return {
    state: row.state,
    data: { ...row.data, ...data },
    standings: new Map(standings),
    counts: new Map(Object.entries(row.counts)),
    said: row.said,
    overdue: wait?.overdue === true,
    paused: wait !== null && wait.pausedSince !== null,
    round: row.round,
    barred: new Set(barred.map(({ personId }) => personId)),
    barredBy: citations(kind.cites),
  };
}

/** The actor as the one who takes a step, for themselves or for somebody whose act they record. */
export function takerOf({ actor }: Entered, forPersonId: string | undefined): StepTaker {
  return { personId: forPersonId ?? actor.personId, recorderId: actor.personId, clock: false };
}

/** Time as the one who takes a step. */
export const TIME: StepTaker = { personId: null, recorderId: null, clock: true };
