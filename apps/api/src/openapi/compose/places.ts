import {
  isObject,
  type JsonObject,
  type OperationObject,
  objectAt,
  objectsAt,
  type Schema,
  schemaRef,
} from '../document.ts';

/** Components that list the names a tenant knows. */
export type NameList =
  | 'UnitKindName'
  | 'PositionKindName'
  | 'CategoryKindName'
  | 'EnteredCategoryKindName'
  | 'EventKindName'
  | 'GroupKindName'
  | 'PlaceKindName'
  | 'RecordKindName'
  | 'AwardKindName'
  | 'NoticeKindName'
  | 'CaseKindName'
  | 'DutyName'
  | 'SettingName';

/** Where an operation takes one of those names as a parameter. */
export const PARAMETERS: Readonly<Record<string, Readonly<Record<string, NameList>>>> = {
  'units.list': { kind: 'UnitKindName' },
  'people.list': { category: 'CategoryKindName' },
  'households.list': { category: 'CategoryKindName' },
  'categories.list': { kind: 'CategoryKindName' },
  'appointments.list': { kind: 'PositionKindName' },
  'groups.list': { kind: 'GroupKindName' },
  'places.list': { kind: 'PlaceKindName' },
  'records.list': { kind: 'RecordKindName' },
  'awards.list': { kind: 'AwardKindName' },
  'notices.list': { kind: 'NoticeKindName' },
  'events.list': { kind: 'EventKindName' },
  'cases.list': { kind: 'CaseKindName' },
  'duties.list': { rule: 'DutyName' },
  'me.duties': { rule: 'DutyName', level: 'UnitKindName' },
  'calendar.read': { level: 'UnitKindName' },
  'compliance.read': { rule: 'DutyName', level: 'UnitKindName' },
  'settings.set': { name: 'SettingName' },
};

/** Where a body takes one. Bodies that add fields by kind are composed kind by kind instead. */
export const PROPERTIES: Readonly<Record<string, Readonly<Record<string, NameList>>>> = {
  EnterCategory: { kind: 'EnteredCategoryKindName' },
  AppointPerson: { kind: 'PositionKindName' },
};

/** The operation with its parameters typed by the lists that are there. */
export function withNames(operation: OperationObject, lists: ReadonlySet<string>): OperationObject {
  const places = PARAMETERS[operation.operationId];
  if (places === undefined) return operation;
  const parameters = objectsAt(operation, 'parameters').map(parameter => {
    const list = places[String(parameter.name)];
    return list !== undefined && lists.has(list) ? { ...parameter, schema: schemaRef(list) } : parameter;
  });
  return { ...operation, parameters };
}

/** The component with its properties typed by the lists that are there. */
export function withNamedProperties(component: string, schema: Schema, lists: ReadonlySet<string>): Schema {
  const properties: JsonObject = objectAt(schema, 'properties');
  const typed = Object.entries(PROPERTIES[component] ?? {})
    .filter(([name, list]) => lists.has(list) && isObject(properties[name]))
    .map(([name, list]) => [name, schemaRef(list)]);
  return { ...schema, properties: { ...properties, ...Object.fromEntries(typed) } };
}
