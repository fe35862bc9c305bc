import type { Condition } from '../conditions.ts';
import type { Field, Fields } from '../kinds/fields.ts';
import type { Act, Limit } from '../rules/limit.ts';
import { conditionsOf, factOf } from './conditions.ts';
import { type Finding, finding } from './finding.ts';
import { limitAt } from './parts.ts';

/** The fields that an act on each of its kinds carries. */
export function fieldsOf(on: Act): readonly { readonly name: string; readonly fields: Fields }[] {
  return on.act === 'appointing' ? on.kinds.map(({ name }) => ({ name, fields: {} })) : on.kinds;
}

/** Whether a value can stand in a field. */
function canSay(field: Field, value: string | number | boolean): boolean {
  switch (field.type) {
    case 'integer':
    case 'money':
      return typeof value === 'number';
    case 'boolean':
      return typeof value === 'boolean';
    case 'choice':
      return field.choices.some(choice => choice.value === value);
    case 'list':
      return false;
    default:
      return typeof value === 'string';
  }
}

/** What a condition asks of a field: its name, and whether a field can bear it. */
function asked(condition: Condition): readonly (readonly [string, (field: Field) => boolean])[] {
  switch (condition.is) {
    case 'says':
      return [[condition.field, field => canSay(field, condition.equals)]];
    case 'contains':
      return [[condition.field, ({ type }) => type === 'list' || type === 'text']];
    case 'gives':
      return [[condition.field, () => true]];
    default:
      return factOf(condition).flatMap((fact): (readonly [string, (field: Field) => boolean])[] => {
        if (fact.fact === 'items') return [[fact.field, ({ type }) => type === 'list']];
        return fact.fact === 'field'
          ? [[fact.field, ({ type }) => type === 'integer' || type === 'money' || type === 'decimal']]
          : [];
      });
  }
}

/** A limit asks only for fields that the act carries whatever its kind, in the clear and of a type that can answer. */
export function dataFaults(limit: Limit): Finding[] {
  return conditionsOf(limit)
    .flatMap(asked)
    .flatMap(([field, bears]) =>
      fieldsOf(limit.on)
        .filter(({ fields }) => {
          const declared = Object.hasOwn(fields, field) ? fields[field] : undefined;
          return declared === undefined || declared.class === 'sensitive' || !bears(declared);
        })
        .map(({ name }) =>
          finding(
            'field-unfit',
            limitAt(limit),
            `“${name}”没有能这样判断的字段“${field}”`,
            `"${name}" has no field "${field}" that can be asked this`,
          ),
        ),
    );
}
