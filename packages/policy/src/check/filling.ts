import type { Field, Fields } from '../kinds/fields.ts';
import type { Filling } from '../workflows/effect.ts';
import { type Finding, finding, type Where } from './finding.ts';

const OPENNESS = ['public', 'internal', 'personal', 'sensitive'] as const;
const guarded = ({ class: one }: Field): number => OPENNESS.indexOf(one);

function fits(field: Field, value: string | number | boolean): boolean {
  switch (field.type) {
    case 'choice':
      return field.choices.some(choice => choice.value === value);
    case 'integer':
      return Number.isInteger(value);
    case 'boolean':
      return typeof value === 'boolean';
    case 'text':
      return typeof value === 'string';
    default:
      return false;
  }
}

function copyFault(name: string, source: Field | undefined, target: Field, at: Where): Finding[] {
  if (source === undefined || source.type !== target.type) {
    return [
      finding(
        'effect-copies-nothing',
        at,
        `本案没有同类的字段“${name}”可以带入`,
        `copies "${name}", which the case does not have as a field of the same type`,
      ),
    ];
  }
  return guarded(target) < guarded(source)
    ? [
        finding(
          'effect-discloses',
          at,
          `字段“${name}”带入之后比本案更公开`,
          `copies "${name}" to where more people see it`,
        ),
      ]
    : [];
}

/** What fills the fields of something made is there, fits, and tells nobody more; and what must be filled is. */
export function fillingFaults(
  target: { readonly name: string; readonly fields: Fields },
  { says, copies }: Filling,
  own: Fields,
  at: Where,
): Finding[] {
  const given = [...Object.keys(says), ...copies];
  const strangers = given.filter(name => !Object.hasOwn(target.fields, name));
  return [
    ...strangers.map(name =>
      finding(
        'effect-unknown-field',
        at,
        `“${target.name}”没有字段“${name}”`,
        `"${target.name}" has no field "${name}"`,
      ),
    ),
    ...Object.entries(target.fields).flatMap(([name, field]): Finding[] => {
      const said = says[name];
      if (said !== undefined && (!fits(field, said) || field.class === 'sensitive')) {
        return [
          finding(
            'effect-says-amiss',
            at,
            `字段“${name}”不能写“${said}”`,
            `cannot say "${said}" in the field "${name}"`,
          ),
        ];
      }
      if (copies.includes(name)) {
        if (field.class === 'sensitive') {
          return [
            finding(
              'effect-says-amiss',
              at,
              `字段“${name}”不能带入`,
              `cannot copy into the sensitive "${name}"`,
            ),
          ];
        }
        const source = own[name];
        const found = copyFault(name, source, field, at);
        if (found.length > 0 || source?.required || !field.required) return found;
      } else if (said !== undefined || !field.required) {
        return [];
      }
      return [
        finding(
          'effect-lacks-field',
          at,
          `“${target.name}”的必填字段“${name}”无从填写`,
          `"${target.name}" needs the field "${name}", which nothing fills in`,
        ),
      ];
    }),
  ];
}
