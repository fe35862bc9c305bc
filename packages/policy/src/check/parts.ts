import { type Cites, citations, type Named, type Wording } from '../names.ts';
import type { Policy } from '../policy.ts';
import type { Duty } from '../rules/duty.ts';
import { everyClauseOf, type Limit } from '../rules/limit.ts';
import type { Workflow } from '../workflows/workflow.ts';
import type { Where } from './finding.ts';

/** What every kind, setting and rule has in common. */
type Defined = Named & Wording & { readonly cites: Cites };

/** A kind, setting or rule with the words to name it by. */
export interface Part {
  readonly where: Where;
  readonly defined: Defined;
}

const part = (noun: Where['part'], defined: readonly Defined[]): Part[] =>
  defined.map(one => ({ where: { part: noun, name: one.name }, defined: one }));

/** The kinds a policy lists. */
export function kindParts(policy: Policy): readonly Part[] {
  return [
    ...part('unit', policy.units),
    ...part('position', policy.positions),
    ...part('category', policy.categories),
    ...part('event', policy.events),
    ...part('group', policy.groups),
    ...part('place', policy.places),
    ...part('record', policy.records),
    ...part('award', policy.awards),
    ...part('notice', policy.notices),
    ...part('indicator', policy.indicators),
    ...part(
      'fund',
      policy.funds.map(fund => ({
        ...fund,
        cites: [
          ...new Set([fund.cites, fund.purposesCite, fund.covered ?? []].flatMap(cites => citations(cites))),
        ],
      })),
    ),
    ...part('case', policy.cases),
  ];
}

/** The rules a policy lists. */
export function ruleParts(policy: Policy): readonly Part[] {
  // The versions of one workflow are one rule.
  const workflows = policy.workflows.filter(
    ({ of }, index) => policy.workflows.findIndex(other => other.of === of) === index,
  );
  return [
    ...part('duty', policy.duties),
    ...part(
      'limit',
      policy.limits.map(limit => ({ ...limit, cites: everyClauseOf(limit) })),
    ),
    ...part('criterion', policy.criteria),
    ...part('formula', policy.formulas),
    ...part('freedom', policy.freedoms),
    ...part('workflow', workflows),
    ...part('form', policy.forms),
  ];
}

/** Every step of every workflow, as a part that cites clauses of its own. */
export function stepParts(policy: Policy): readonly Part[] {
  return policy.workflows.flatMap(workflow =>
    Object.entries(workflow.steps).map(([name, step]) => ({
      where: stepAt(workflow, name),
      defined: {
        core: false,
        name,
        title: step.title,
        english: step.english,
        cites: step.cites,
      },
    })),
  );
}

/** Everything that cites clauses. */
export function citingParts(policy: Policy): readonly Part[] {
  return [...allParts(policy), ...stepParts(policy)];
}

/** The settings a policy lists. */
export function settingParts(policy: Policy): readonly Part[] {
  return part('setting', policy.settings);
}

/** Every kind, setting and rule a policy lists. */
export function allParts(policy: Policy): readonly Part[] {
  return [...kindParts(policy), ...settingParts(policy), ...ruleParts(policy)];
}

/** The part of a policy with this name. */
export function partAt(policy: Policy, where: Where): Part | undefined {
  return allParts(policy).find(
    ({ where: { part: noun, name } }) => noun === where.part && name === where.name,
  );
}

export const dutyAt = (duty: Duty): Where => ({ part: 'duty', name: duty.name });
export const limitAt = (limit: Limit): Where => ({ part: 'limit', name: limit.name });
export const workflowAt = (workflow: Workflow): Where => ({ part: 'workflow', name: workflow.name });
export const stepAt = (workflow: Workflow, step: string): Where => ({
  part: 'step',
  name: `${workflow.name}/${step}`,
});
export const policyAt = (policy: Policy): Where => ({ part: 'policy', name: policy.slug });
