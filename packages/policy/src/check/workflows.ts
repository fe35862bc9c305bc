import { GIVEN_PARTIES } from '../kinds/case.ts';
import type { Policy } from '../policy.ts';
import { caseFields, type Workflow } from '../workflows/workflow.ts';
import { actorFaults } from './actors.ts';
import { checkCaseConditions } from './case-conditions.ts';
import { checkEffects } from './effects.ts';
import { type Check, type Finding, finding } from './finding.ts';
import { stepAt, workflowAt } from './parts.ts';
import { staysFaults } from './stays.ts';
import { termFaults } from './terms.ts';

/** The states that can be reached from some, by any step. */
function reachable(workflow: Workflow): ReadonlySet<string> {
  const found = new Set([workflow.opens.state]);
  for (const state of found) {
    for (const step of Object.values(workflow.steps)) if (step.from.includes(state)) found.add(step.to);
  }
  return found;
}

/** The states from which a final one can be reached. */
function ending(workflow: Workflow): ReadonlySet<string> {
  const found = new Set(Object.keys(workflow.final));
  for (const state of found) {
    for (const step of Object.values(workflow.steps)) {
      if (step.to === state) for (const from of step.from) found.add(from);
    }
  }
  return found;
}

function stateFaults(workflow: Workflow): Finding[] {
  const at = workflowAt(workflow);
  const reached = reachable(workflow);
  const ends = ending(workflow);
  const waiting = Object.keys(workflow.waits);
  const states = [...waiting, ...Object.keys(workflow.final)];
  const unknown = [
    workflow.opens.state,
    ...Object.values(workflow.steps).flatMap(({ from, to }) => [...from, to]),
  ];
  return [
    ...[...new Set(unknown)]
      .filter(state => !states.includes(state))
      .map(state => finding('state-unknown', at, `没有状态“${state}”`, `there is no state "${state}"`)),
    ...states
      .filter(state => !reached.has(state))
      .map(state =>
        finding('state-unreached', at, `状态“${state}”无法到达`, `the state "${state}" is never reached`),
      ),
    ...waiting
      .filter(state => !ends.has(state))
      .map(state =>
        finding(
          'dead-end',
          at,
          `从状态“${state}”走不到任何终态`,
          `no final state can be reached from "${state}"`,
        ),
      ),
    ...waiting
      .filter(state => Object.hasOwn(workflow.final, state))
      .map(state =>
        finding('state-twice', at, `状态“${state}”既等待又终结`, `the state "${state}" both waits and ends`),
      ),
    ...Object.entries(workflow.steps).flatMap(([name, { from }]) =>
      from.some(state => Object.hasOwn(workflow.final, state))
        ? [finding('leaves-final', stepAt(workflow, name), '从终态再走', 'leads on from a final state')]
        : [],
    ),
  ];
}

function waitFaults(workflow: Workflow): Finding[] {
  const fields = caseFields(workflow);
  return Object.entries(workflow.waits).flatMap(([state, { since }]) => {
    if (since === null) return [];
    const type = fields[since]?.type;
    return type === 'day' || type === 'instant'
      ? []
      : [
          finding(
            'since-no-day',
            workflowAt(workflow),
            `状态“${state}”的起算字段“${since}”不是日期或时刻`,
            `"${since}", from which the state "${state}" counts, is no field that holds a day or an instant`,
          ),
        ];
  });
}

function fieldFaults(workflow: Workflow): Finding[] {
  const known = new Map(Object.entries(workflow.of.fields));
  return Object.entries(workflow.steps).flatMap(([name, step]) =>
    Object.entries(step.requires).flatMap(([field, declared]) => {
      const other = known.get(field);
      known.set(field, declared);
      return other === undefined || other === declared
        ? []
        : [
            finding(
              'step-field-taken',
              stepAt(workflow, name),
              `字段“${field}”在本案另有含义`,
              `the field "${field}" means something else in this case already`,
            ),
          ];
    }),
  );
}

function partyFaults({ of: kind, ...workflow }: Workflow): Finding[] {
  const roles = new Set<string>([...GIVEN_PARTIES, ...Object.keys(kind.parties)]);
  const taken = Object.keys(kind.parties).filter(role => GIVEN_PARTIES.some(given => given === role));
  const at = workflowAt({ of: kind, ...workflow });
  return [
    ...taken.map(role =>
      finding('party-taken', at, `“${role}”是固有的当事人`, `"${role}" is a party of every case`),
    ),
    ...[...kind.hiddenFrom, ...kind.notBy]
      .filter(role => !roles.has(role))
      .map(role => finding('party-unknown', at, `没有当事人“${role}”`, `there is no party "${role}"`)),
  ];
}

/** A part of a round names states the round has, and is of the same kind of unit. */
function roundFaults(policy: Policy, workflow: Workflow): Finding[] {
  const { partOf, of } = workflow.of;
  const at = workflowAt(workflow);
  const named = [workflow.opens, ...Object.values(workflow.steps)].flatMap(
    ({ whileRound }) => whileRound ?? [],
  );
  if (partOf === null) {
    return named.length === 0
      ? []
      : [
          finding(
            'no-round',
            at,
            '本案不属于任何一轮',
            'names states of a round, but the case is part of none',
          ),
        ];
  }
  const states = new Set(
    policy.workflows
      .filter(other => other.of === partOf)
      .flatMap(({ waits, final }) => [...Object.keys(waits), ...Object.keys(final)]),
  );
  return [
    ...(partOf.of === of
      ? []
      : [
          finding(
            'round-elsewhere',
            at,
            '所属的一轮由另一级单位办理',
            'is part of a round of another kind of unit',
          ),
        ]),
    ...named
      .filter(state => !states.has(state))
      .map(state =>
        finding('state-unknown', at, `所属的一轮没有状态“${state}”`, `the round has no state "${state}"`),
      ),
  ];
}

function versionFaults(policy: Policy): Finding[] {
  const seen = new Set<string>();
  return policy.workflows.flatMap(workflow => {
    const key = `${workflow.of.name} ${workflow.version}`;
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [
      finding(
        'workflow-version-taken',
        workflowAt(workflow),
        `第 ${workflow.version} 版出现两次`,
        `version ${workflow.version} is listed twice`,
      ),
    ];
  });
}

function unmoved(policy: Policy): Finding[] {
  return policy.cases
    .filter(kind => policy.workflows.every(({ of }) => of !== kind))
    .map(kind =>
      finding('case-without-workflow', { part: 'case', name: kind.name }, '没有流程', 'has no workflow'),
    );
}

/**
 * A case can be brought to an end by somebody from every state it can be in, every actor can be found from the case's unit,
 * and its facts, fields and effects are those of the case.
 */
export const checkWorkflows: Check<Policy> = policy => [
  ...unmoved(policy),
  ...versionFaults(policy),
  ...policy.workflows.flatMap(workflow => [
    ...stateFaults(workflow),
    ...actorFaults(workflow, workflowAt(workflow), workflow.opens.by),
    ...Object.entries(workflow.steps).flatMap(([name, step]) =>
      actorFaults(workflow, stepAt(workflow, name), step.by),
    ),
    ...staysFaults(workflow),
    ...termFaults(workflow),
    ...waitFaults(workflow),
    ...fieldFaults(workflow),
    ...partyFaults(workflow),
    ...roundFaults(policy, workflow),
    ...checkCaseConditions(workflow),
    ...checkEffects(workflow),
  ]),
];
