import type { Form } from '../forms/form.ts';
import type { Policy } from '../policy.ts';
import { caseFields } from '../workflows/workflow.ts';
import { type Check, type Finding, finding, type Where } from './finding.ts';

/** Everything a form places is there: in some version of the workflow of its case. */
export const checkForms: Check<Policy> = policy => policy.forms.flatMap(form => faultsOf(policy, form));

function faultsOf(policy: Policy, form: Form): Finding[] {
  const where: Where = { part: 'form', name: form.name };
  const workflows = policy.workflows.filter(({ of }) => of === form.of);
  const fields = new Set(workflows.flatMap(workflow => Object.keys(caseFields(workflow))));
  const steps = new Set(workflows.flatMap(workflow => Object.keys(workflow.steps)));
  const missing = form.blocks.flatMap(block => {
    if (block.block === 'fields')
      return unknown(where, 'form-field-unknown', block.fields, fields, ['字段', 'field']);
    if (block.block === 'opinions')
      return unknown(where, 'form-step-unknown', block.steps, steps, ['步骤', 'step']);
    return [];
  });
  const placed = form.blocks.flatMap(block => (block.block === 'fields' ? block.fields : []));
  const twice = placed.filter((name, index) => placed.indexOf(name) !== index);
  return [
    ...(workflows.length === 0
      ? [finding('form-of-nothing', where, '表格所属的事项没有流程', 'is of a case that has no workflow')]
      : missing),
    ...twice.map(name =>
      finding('form-field-twice', where, `字段“${name}”填了两处`, `places the field "${name}" twice`),
    ),
  ];
}

function unknown(
  where: Where,
  code: string,
  placed: readonly string[],
  known: ReadonlySet<string>,
  [zh, en]: readonly [string, string],
): Finding[] {
  return placed
    .filter(name => !known.has(name))
    .map(name =>
      finding(
        code,
        where,
        `表格中的${zh}“${name}”不存在`,
        `places the ${en} "${name}", which its case lacks`,
      ),
    );
}
