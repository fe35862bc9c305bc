import type { Wording } from '../names.ts';
import type { Policy } from '../policy.ts';
import type { Workflow } from '../workflows/workflow.ts';
import { type Check, finding, type Where } from './finding.ts';
import { citingParts, limitAt, stepAt, workflowAt } from './parts.ts';

interface Words {
  readonly where: Where;
  readonly what: string;
  readonly text: string;
}

function wordsOf(policy: Policy): Words[] {
  const named = citingParts(policy).flatMap(({ where, defined }) => [
    { where, what: 'title', text: defined.title },
    { where, what: 'english', text: defined.english },
  ]);
  const clauses = policy.clauses.flatMap(clause => {
    const where: Where = { part: 'clause', name: clause.id };
    return [
      { where, what: 'place', text: clause.place },
      { where, what: 'wording.zh', text: clause.wording.zh },
      { where, what: 'wording.en', text: clause.wording.en },
    ];
  });
  const requirements = policy.limits.flatMap(limit =>
    Object.entries(limit.requirements).flatMap(([name, requirement]) => [
      { where: limitAt(limit), what: `${name}.title`, text: requirement.title },
      { where: limitAt(limit), what: `${name}.english`, text: requirement.english },
    ]),
  );
  const readings = policy.settings.map(setting => ({
    where: { part: 'setting' as const, name: setting.name },
    what: 'reading',
    text: setting.reading,
  }));
  return [...named, ...clauses, ...requirements, ...readings, ...policy.workflows.flatMap(wordsInside)];
}

const worded = (where: Where, wordings: Readonly<Record<string, Wording>>): Words[] =>
  Object.entries(wordings).flatMap(([name, { title, english }]) => [
    { where, what: `${name}.title`, text: title },
    { where, what: `${name}.english`, text: english },
  ]);

/** What is said of states, parties and requirements. */
function wordsInside(workflow: Workflow): Words[] {
  const where = workflowAt(workflow);
  return [
    ...worded(where, { ...workflow.waits, ...workflow.final, ...workflow.of.parties }),
    ...worded(where, workflow.opens.if),
    ...Object.entries(workflow.steps).flatMap(([name, step]) => worded(stepAt(workflow, name), step.if)),
  ];
}

/** Every part can be named in Chinese and in English, and every setting says why the text leaves it open. */
export const checkWording: Check<Policy> = policy =>
  wordsOf(policy)
    .filter(({ text }) => text.trim() === '')
    .map(({ where, what }) =>
      finding('wording-missing', where, `${what} 不能为空`, `${what} must not be empty`),
    );
