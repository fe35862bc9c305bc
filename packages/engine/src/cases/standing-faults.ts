import {
  citations,
  type Day,
  insiderOf,
  type Office,
  type Staff,
  type Step,
  type Workflow,
} from '@lifang/policy';
import type { CaseFacts, Standing, StepRefusal, StepTaker } from './facts.ts';
import { unspoken } from './heard.ts';

const holds = (insider: Office | Staff, { holders, staff }: Standing, { personId }: StepTaker): boolean =>
  insider.actor === 'office' ? holders.some(id => id === personId) : staff;

/** Where somebody takes a step from: the first unit they hold it in, of those that have not spoken where each speaks once. */
export function actingFrom(
  workflow: Workflow,
  name: string,
  step: Step,
  facts: CaseFacts,
  taker: StepTaker,
): Standing | undefined {
  const insider = insiderOf(step.by);
  if (insider === null) return undefined;
  return unspoken(workflow, name, facts.standings.get(name) ?? [], facts.said).find(standing =>
    holds(insider, standing, taker),
  );
}

/** Why a step is not for whoever wants to take it. */
export function standingFaults(
  workflow: Workflow,
  name: string,
  step: Step,
  facts: CaseFacts,
  taker: StepTaker,
): StepRefusal[] {
  const clauses = citations(step.cites);
  const standings = facts.standings.get(name) ?? [];
  const barred = [taker.personId, taker.recorderId].some(id => id !== null && facts.barred.has(id));
  const own: StepRefusal = {
    requirement: 'not-by',
    of: 'standing',
    clauses: facts.barredBy,
    has: 'party',
    needs: 'nobody concerned',
    wording: { title: '当事人不得办理自己的案件', english: 'Nobody judges their own case' },
  };
  return [
    ...clockFaults(step, clauses, taker),
    ...actorFaults(step, clauses, standings, taker),
    ...spokenFaults(workflow, name, step, facts, taker),
    ...(barred ? [own] : []),
  ];
}

function clockFaults(
  { by, title, english }: Step,
  clauses: readonly string[],
  { clock }: StepTaker,
): StepRefusal[] {
  if (by.actor !== 'clock' || clock) return [];
  return [
    {
      requirement: 'actor',
      of: 'standing',
      clauses,
      has: 'somebody',
      needs: 'the end of the term',
      wording: {
        title: `“${title}”在期限届满时自动发生`,
        english: `"${english}" happens by itself when the term ends`,
      },
    },
  ];
}

/** A unit that is asked has its say once. */
function spokenFaults(
  workflow: Workflow,
  name: string,
  step: Step,
  facts: CaseFacts,
  taker: StepTaker,
): StepRefusal[] {
  const insider = insiderOf(step.by);
  const own = insider && facts.standings.get(name)?.find(standing => holds(insider, standing, taker));
  if (!own || actingFrom(workflow, name, step, facts, taker)) return [];
  return [
    {
      requirement: 'spoken',
      of: 'standing',
      clauses: citations(step.cites),
      has: 1,
      needs: 0,
      wording: { title: '本单位已经提出意见', english: 'This unit has given its opinion already' },
    },
  ];
}

/** Why somebody who is found from a case may not act. */
export function actorFaults(
  { by }: Pick<Step, 'by'>,
  clauses: readonly string[],
  standings: readonly Standing[],
  taker: StepTaker,
): StepRefusal[] {
  const insider = insiderOf(by);
  if (insider === null || standings.some(standing => holds(insider, standing, taker))) return [];
  const who =
    insider.actor === 'office'
      ? {
          has: taker.personId === null ? 'nobody of the roster' : 'no such post',
          needs: insider.positions.map(({ name }) => name).join(', '),
          title: insider.positions.map(({ title }) => title).join('或'),
          english: insider.positions.map(({ english }) => english).join(' or '),
        }
      : {
          has: 'no such role',
          needs: `${insider.role} over ${insider.at.name}`,
          title: `${insider.at.title}${insider.role === 'officer' ? '经办' : '工作人员'}`,
          english: `${insider.role} over the ${insider.at.english}`,
        };
  return [
    {
      requirement: 'actor',
      of: 'standing',
      clauses,
      has: standings.some(({ unit }) => unit !== null) ? who.has : 'no such unit',
      needs: who.needs,
      wording: { title: `由${who.title}办理`, english: `Done by: ${who.english}` },
    },
  ];
}

/** Why a day is none on which it may be done. */
export function dayFaults(
  during: { readonly from: Day; readonly to: Day } | null,
  on: Day,
  clauses: readonly string[],
  wording: StepRefusal['wording'],
): StepRefusal[] {
  if (during === null || (during.from <= on && on <= during.to)) return [];
  const { from, to } = during;
  return [{ requirement: 'during', of: 'standing', clauses, has: on, needs: `${from}/${to}`, wording }];
}
