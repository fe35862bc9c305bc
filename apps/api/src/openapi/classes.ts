import type { FieldClass } from '@lifang/policy';
import { isObject, type JsonObject, objectAt, type Schema } from './document.ts';

const PERSON = { name: 'personal', bornOn: 'personal', idNumber: 'sensitive', phone: 'sensitive' } as const;
const HOUSEHOLD = { address: 'personal' } as const;

/** Who may see the core's own fields, by component; every other one is internal. */
export const CORE_CLASSES: Readonly<Record<string, Readonly<Record<string, FieldClass>>>> = {
  Person: PERSON,
  PersonWhole: PERSON,
  MergedPerson: PERSON,
  CreatePerson: PERSON,
  UpdatePerson: PERSON,
  RevealedPerson: { idNumber: 'sensitive', phone: 'sensitive' },
  LookupPerson: { idNumber: 'sensitive' },
  Household: HOUSEHOLD,
  HouseholdWhole: HOUSEHOLD,
  CreateHousehold: HOUSEHOLD,
  UpdateHousehold: HOUSEHOLD,
};

/** Marks the properties of a core component with their class. */
export function withClasses(component: string, schema: Schema): Schema {
  const classes = CORE_CLASSES[component];
  if (classes === undefined) return schema;
  const properties = Object.entries(objectAt(schema, 'properties')).map(([name, property]) => {
    const own = Object.hasOwn(classes, name) ? classes[name] : undefined;
    return [
      name,
      isObject(property) && own !== undefined ? { ...property, 'x-lifang-class': own } : property,
    ];
  });
  return { ...schema, properties: Object.fromEntries(properties) satisfies JsonObject };
}
