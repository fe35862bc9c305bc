import { demonstrations } from '@lifang/policies/demonstrations';
import type { Demonstration, DemonstrationFiles } from '@lifang/policy';
import { applied } from '../routes/imports/testing/take.ts';
import type { TestApi, TestTenant } from './index.ts';
import { type Row, type Table, tableOf, textOf } from './table.ts';

type Tables = Record<keyof DemonstrationFiles, Table>;

/** A demonstration as its plugin has it, its files for one day. */
export interface Shown {
  readonly policy: string;
  readonly demonstration: Demonstration;
  readonly files: Tables;
}

/** The demonstration with the most people. */
export async function largestDemonstration(today: string): Promise<Shown> {
  const all = await Promise.all(
    Object.entries(demonstrations).map(async ([policy, load]): Promise<Shown> => {
      const demonstration = await load();
      const { units, roster, appointments, events } = demonstration.files(today);
      const files = {
        units: tableOf(units),
        roster: tableOf(roster),
        appointments: tableOf(appointments),
        events: tableOf(events),
      };
      return { policy, demonstration, files };
    }),
  );
  const [largest] = all.toSorted((a, b) => b.files.roster.rows.length - a.files.roster.rows.length);
  if (largest === undefined) throw new Error('no policy has a demonstration');
  return largest;
}

/** The unit over which somebody of a role may act in the demonstration. */
export function unitOf({ demonstration }: Shown, role: 'officer' | 'worker'): string {
  const unit = demonstration.users.find(user => user.role === role)?.unitExternalId;
  if (unit === undefined || unit === null) throw new Error(`the demonstration has no ${role} of a unit`);
  return unit;
}

/** A unit, what is above it and below it, and what is said of nobody and nothing else. */
export function partOf({ units, roster, appointments, events }: Tables, unit: string): Tables {
  const parents = new Map(units.rows.map(row => [row.externalId, row.parentExternalId ?? '']));
  const upTo = (from = ''): string[] => (from === '' ? [] : [from, ...upTo(parents.get(from))]);
  const kept = new Set(
    units.rows
      .map(({ externalId = '' }) => externalId)
      .filter(id => upTo(id).includes(unit) || upTo(unit).includes(id)),
  );
  const people = roster.rows.filter(row => kept.has(row.unitExternalId ?? ''));
  const known = new Set(['', ...kept, ...people.flatMap(row => [row.externalId, row.householdExternalId])]);
  const within = (row: Row, names: readonly string[]) =>
    names.every(name => (row[name] ?? '').split(';').every(id => known.has(id)));
  const only = (table: Table, ...names: string[]) => ({
    ...table,
    rows: table.rows.filter(row => within(row, names)),
  });
  return {
    units: { ...units, rows: units.rows.filter(row => kept.has(row.externalId ?? '')) },
    roster: { ...roster, rows: people },
    appointments: only(appointments, 'personExternalId', 'unitExternalId'),
    events: only(
      events,
      'byUnitExternalId',
      'aboutPersonExternalId',
      'aboutHouseholdExternalId',
      'participants',
      'invited',
    ),
  };
}

/** So many times the people and households in the same organisation, each visited as often; posts and meetings as they are. */
export function multiplied({ units, roster, appointments, events }: Tables, times: number): Tables {
  const numbers = Array.from({ length: times - 1 }, (_, index) => String(index + 2));
  const another = (id: string | undefined, number: string) => (id ? `${id}-${number}` : '');
  const people = roster.rows.flatMap(row => [
    row,
    ...numbers.map(number => ({
      ...row,
      externalId: another(row.externalId, number),
      householdExternalId: another(row.householdExternalId, number),
      // Nobody else has somebody's number.
      idNumber: '',
    })),
  ]);
  const happened = events.rows.flatMap(row => {
    const { aboutPersonExternalId: person = '', aboutHouseholdExternalId: household = '' } = row;
    if (person === '' && household === '') return [row];
    return [
      row,
      ...numbers.map(number => ({
        ...row,
        externalId: another(row.externalId, number),
        aboutPersonExternalId: another(person, number),
        aboutHouseholdExternalId: another(household, number),
      })),
    ];
  });
  return {
    units,
    roster: { ...roster, rows: people },
    appointments,
    events: { ...events, rows: happened },
  };
}

/** Opens a tenant that runs the policy and takes the files in, as a district does with its own. */
export async function openShown(
  api: TestApi,
  { policy, demonstration }: Shown,
  files: Tables,
): Promise<TestTenant> {
  const policies = { [policy]: demonstration.settings, ...demonstration.alongside };
  const settings = Object.entries(policies).flatMap(([slug, values]) =>
    Object.entries(values).map(([name, value]) => [`${slug}.${name}`, value]),
  );
  const tenant = await api.newTenant({
    policies: Object.keys(policies),
    enabledFrom: demonstration.enabledFrom(api.today()),
    settings: Object.fromEntries(settings),
  });
  for (const kind of ['units', 'roster', 'appointments', 'events'] as const) {
    await applied(api, tenant.admin, kind, textOf(files[kind]));
  }
  return tenant;
}
