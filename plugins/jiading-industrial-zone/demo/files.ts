import type { Day, DemonstrationFiles } from '@lifang/policy';
import { slug } from '../src/manifest.ts';
import { csv } from './csv.ts';
import type { Gathering } from './gatherings.ts';
import type { Unit } from './organisation.ts';
import type { Appointment } from './posts.ts';
import type { Membership, Person } from './residents.ts';
import type { Visit } from './visits.ts';

const kindId = (name: string): string => `${slug}.${name}`;
const numbered = (letter: string, i: number): string => `${letter}${String(i + 1).padStart(6, '0')}`;

/** `kind@from` or `kind@from..to`, separated by semicolons. */
function listed(lists: readonly Membership[]): string | null {
  const entries = lists.map(({ list, from, to }) => `${kindId(list)}@${from}${to === null ? '' : `..${to}`}`);
  return entries.length === 0 ? null : entries.join(';');
}

function unitsCsv(units: readonly Unit[], from: Day): string {
  return csv(
    ['externalId', 'kind', 'name', 'parentExternalId', 'from', 'to'],
    units.map(({ id, kind, name, parent }) => ({
      externalId: id,
      kind: kindId(kind),
      name,
      parentExternalId: parent,
      from,
      to: null,
    })),
  );
}

function rosterCsv(people: readonly Person[]): string {
  return csv(
    [
      'externalId',
      'name',
      'sex',
      'birthDay',
      'idNumber',
      'phone',
      'householdExternalId',
      'address',
      'unitExternalId',
      'from',
      'to',
      'categories',
      'householdCategories',
    ],
    people.map(({ id, born, household, unit, lists, ...person }) => ({
      externalId: id,
      name: person.name,
      sex: person.sex,
      birthDay: born,
      idNumber: person.idNumber,
      phone: person.phone,
      householdExternalId: household?.id ?? null,
      address: household?.address ?? null,
      unitExternalId: unit,
      from: person.from,
      to: person.to,
      categories: listed(lists),
      householdCategories: listed(household?.lists ?? []),
    })),
  );
}

function appointmentsCsv(appointments: readonly Appointment[]): string {
  return csv(
    ['externalId', 'personExternalId', 'position', 'unitExternalId', 'from', 'to'],
    appointments.map(({ person, position, unit, from, to }, i) => ({
      externalId: numbered('A', i),
      personExternalId: person.id,
      position: kindId(position),
      unitExternalId: unit,
      from,
      to,
    })),
  );
}

const EVENT_COLUMNS = [
  'externalId',
  'kind',
  'on',
  'byUnitExternalId',
  'aboutPersonExternalId',
  'aboutHouseholdExternalId',
  'participants',
  'invited',
  'data.purpose',
  'data.findings',
  'data.followUp',
  'data.agenda',
  'data.audiences',
  'data.subjectMatter',
  'data.system',
] as const;
type EventRow = Record<(typeof EVENT_COLUMNS)[number], string | null>;

const EMPTY: Omit<EventRow, 'externalId' | 'kind' | 'on' | 'byUnitExternalId'> = {
  aboutPersonExternalId: null,
  aboutHouseholdExternalId: null,
  participants: null,
  invited: null,
  'data.purpose': null,
  'data.findings': null,
  'data.followUp': null,
  'data.agenda': null,
  'data.audiences': null,
  'data.subjectMatter': null,
  'data.system': null,
};

const several = (items: readonly string[]): string | null => (items.length === 0 ? null : items.join(';'));
const idsOf = (people: readonly Person[]): string | null => several(people.map(({ id }) => id));

const visitRow = (visit: Visit, i: number): EventRow => ({
  ...EMPTY,
  externalId: numbered('V', i),
  kind: kindId('visit'),
  on: visit.on,
  byUnitExternalId: visit.block,
  aboutPersonExternalId: visit.person?.id ?? null,
  aboutHouseholdExternalId: visit.household?.id ?? null,
  participants: idsOf(visit.participants),
  'data.purpose': visit.purpose,
  'data.findings': visit.findings,
  'data.followUp': visit.followUp,
});

const gatheringRow = (gathering: Gathering, i: number): EventRow => ({
  ...EMPTY,
  externalId: numbered('G', i),
  kind: kindId(gathering.kind),
  on: gathering.on,
  byUnitExternalId: gathering.by,
  participants: idsOf(gathering.participants),
  invited: idsOf(gathering.invited),
  'data.agenda': several(gathering.agenda ?? []),
  'data.audiences': several(gathering.audiences ?? []),
  'data.subjectMatter': gathering.subjectMatter ?? null,
  'data.system': gathering.system ?? null,
});

/** The four files as texts. */
export function filesOf(zone: {
  readonly units: readonly Unit[];
  readonly unitsFrom: Day;
  readonly people: readonly Person[];
  readonly appointments: readonly Appointment[];
  readonly visits: readonly Visit[];
  readonly gatherings: readonly Gathering[];
}): DemonstrationFiles {
  return {
    units: unitsCsv(zone.units, zone.unitsFrom),
    roster: rosterCsv(zone.people),
    appointments: appointmentsCsv(zone.appointments),
    events: csv(EVENT_COLUMNS, [...zone.visits.map(visitRow), ...zone.gatherings.map(gatheringRow)]),
  };
}
