import { type Configuration, pinnedWorkflow, type StepTaker, say, stepId } from '@lifang/engine';
import { caseFields, type Day, type Fields, stateWording } from '@lifang/policy';
import type { RequestContext } from '../context/request.ts';
import { instantText } from '../instants.ts';
import { lapsesFrom, nextSteps } from './describe.ts';
import { factsIn, waitOf } from './facts.ts';
import type { Case, CaseRow, CaseStep, StepRow } from './view.ts';

/** Fields whose values are shown as null: sensitive ones, and personal ones out of the reader's sight. */
function masked(data: CaseRow['data'], fields: Fields, personal: boolean): CaseRow['data'] {
  const hidden = (name: string) => {
    const field = fields[name];
    // What no enabled policy explains any more may be anything.
    return field === undefined
      ? !personal
      : field.class === 'sensitive' || (field.class === 'personal' && !personal);
  };
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, hidden(name) ? null : value]));
}

const fieldsOf = (config: Configuration, row: CaseRow): Fields => {
  const active = pinnedWorkflow(config, row.kind, row.workflowVersion);
  return active === undefined ? {} : caseFields(active.workflow);
};

/** A case for a reader, as seen from a day. */
export function toCase(
  ctx: RequestContext,
  config: Configuration,
  row: CaseRow,
  taker: StepTaker,
  asOf: Day | null = null,
): Case {
  const active = pinnedWorkflow(config, row.kind, row.workflowVersion);
  const wording = active && stateWording(active.workflow, row.state);
  const day = asOf ?? ctx.today;
  const wait = active ? waitOf(ctx, config, active, row, day) : null;
  return {
    id: row.id,
    kind: row.kind,
    workflowVersion: row.workflowVersion,
    externalId: row.externalId,
    unitId: row.unitId,
    partOfId: row.partOfId,
    about: row.about,
    parties: row.parties,
    data: masked(row.data, fieldsOf(config, row), row.personal),
    findings: row.findings,
    state: row.state,
    stateTitle: wording === undefined ? row.state : say(wording, ctx.language),
    openedOn: row.openedOn,
    closedOn: row.closedOn,
    deadline: active && wait ? { ...wait, lapses: lapsesFrom(active, row.state, ctx.language) } : null,
    nextSteps: active ? nextSteps(active, factsIn(ctx, config, active, row, day), taker, ctx.language) : [],
    version: row.version,
  };
}

/** A step of a case for a reader. */
export function toCaseStep(config: Configuration, of: CaseRow, row: StepRow): CaseStep {
  const active = pinnedWorkflow(config, of.kind, of.workflowVersion);
  return {
    version: row.version,
    step: row.step === null ? null : active ? stepId(active, row.step) : `${of.kind}.${row.step}`,
    from: row.from,
    to: row.to,
    on: row.on,
    personId: row.personId,
    unitId: row.unitId,
    authority: row.authority,
    opinion: row.opinion,
    reason: row.reason,
    data: masked(row.data, fieldsOf(config, of), of.personal),
    recordedBy: row.recordedBy,
    recordedAt: instantText(row.recordedAt),
    effects: row.effects,
  };
}
