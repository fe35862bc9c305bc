import type { Field, Fields } from '../kinds/fields.ts';
import type { Policy } from '../policy.ts';
import { type Check, type Finding, finding, type Where } from './finding.ts';
import { stepAt } from './parts.ts';

const CAMEL = /^[a-z][a-zA-Z0-9]*$/;

function faultsOf(where: Where, name: string, field: Field): Finding[] {
  const found: Finding[] = [];
  if (!CAMEL.test(name)) {
    found.push(
      finding('field-name-form', where, `字段名“${name}”须为驼峰式`, `field "${name}" is not camelCase`),
    );
  }
  if (field.filterable && field.class === 'sensitive') {
    found.push(
      finding(
        'sensitive-filterable',
        where,
        `敏感字段“${name}”不能用于筛选`,
        `field "${name}" is sensitive and so cannot be filterable`,
      ),
    );
  }
  if (field.type === 'choice' && new Set(field.choices.map(choice => choice.value)).size < 2) {
    found.push(
      finding(
        'field-choices',
        where,
        `字段“${name}”至少要有两个选项`,
        `field "${name}" offers fewer than two choices`,
      ),
    );
  }
  if (field.type === 'integer' && (field.min ?? -Infinity) > (field.max ?? Infinity)) {
    found.push(
      finding('field-bounds', where, `字段“${name}”的下限大于上限`, `field "${name}" has its bounds crossed`),
    );
  }
  return found;
}

/** A sensitive value that nobody could ever read again helps nobody: only a person's own data and a record can be revealed. */
function unrevealable(where: Where, fields: Fields): Finding[] {
  return Object.entries(fields)
    .filter(([, field]) => field.class === 'sensitive')
    .map(([name]) =>
      finding(
        'sensitive-unrevealable',
        where,
        `敏感字段“${name}”只能放在台账中`,
        `field "${name}" is sensitive, which only a record can keep and reveal`,
      ),
    );
}

const fieldsOf = (where: Where, fields: Fields): Finding[] =>
  Object.entries(fields).flatMap(([name, field]) => faultsOf(where, name, field));

/** The kinds whose rows keep nothing encrypted. */
function openParts(policy: Policy): [Where, Fields][] {
  return (['group', 'place', 'award', 'notice'] as const).flatMap(part =>
    policy[`${part}s`].map(({ name, fields }): [Where, Fields] => [{ part, name }, fields]),
  );
}
const caseFieldsOf = (where: Where, fields: Fields): Finding[] => [
  ...fieldsOf(where, fields),
  ...unrevealable(where, fields),
  ...Object.entries(fields)
    .filter(([, field]) => field.filterable)
    .map(([name]) =>
      finding(
        'case-field-filterable',
        where,
        `案件字段“${name}”不能用于筛选`,
        `field "${name}" belongs to a case and so cannot be filterable`,
      ),
    ),
];

/** Fields are named alike, never let a sensitive value be searched, and leave the fields of a shared kind as they are. */
export const checkFields: Check<Policy> = policy => [
  ...policy.units.flatMap(unit => fieldsOf({ part: 'unit', name: unit.name }, unit.fields)),
  ...policy.cases.flatMap(kind => caseFieldsOf({ part: 'case', name: kind.name }, kind.fields)),
  ...policy.workflows.flatMap(workflow =>
    Object.entries(workflow.steps).flatMap(([name, step]) =>
      caseFieldsOf(stepAt(workflow, name), step.requires),
    ),
  ),
  ...policy.events.flatMap(event => {
    const where: Where = { part: 'event', name: event.name };
    const changed = Object.entries(event.specialises?.fields ?? {})
      .filter(([name, field]) => event.fields[name] !== field)
      .map(([name]) =>
        finding(
          'shared-field-changed',
          where,
          `改动了共用字段“${name}”`,
          `changes the shared field "${name}"; fields are add-only`,
        ),
      );
    return [...fieldsOf(where, event.fields), ...changed];
  }),
  ...policy.records.flatMap(record => fieldsOf({ part: 'record', name: record.name }, record.fields)),
  ...openParts(policy).flatMap(([where, fields]) => [
    ...fieldsOf(where, fields),
    ...unrevealable(where, fields),
  ]),
];
