import type { CaseFacts, Standing, StepTaker } from '@lifang/engine';
import { type CaseKind, citations } from '@lifang/policy';
import type { Entered } from '../context/entered.ts';
import type { CaseRow } from './view.ts';

/** What a selected case says to whoever decides on its next step. */
export function factsIn(row: CaseRow, kind: CaseKind, data: CaseRow['data'] = {}): CaseFacts {
  const standings = row.standings.map(({ step, ...standing }) => [step, standing] as const);
  const barred = row.parties.filter(({ role }) => kind.notBy.includes(role));
  return {
    state: row.state,
    data: { ...row.data, ...data },
    standings: new Map<string, Standing>(standings),
    counts: new Map(Object.entries(row.counts)),
    round: row.round,
    barred: new Set(barred.map(({ personId }) => personId)),
    barredBy: citations(kind.cites),
  };
}

/** The actor as the one who takes a step, for themselves or for somebody whose act they record. */
export function takerOf({ actor }: Entered, forPersonId: string | undefined): StepTaker {
  return { personId: forPersonId ?? actor.personId, recorderId: actor.personId };
}
