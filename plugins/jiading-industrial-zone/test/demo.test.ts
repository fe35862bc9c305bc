import { periodsBetween } from '@lifang/policy';
import { beforeAll, describe, expect, it } from 'vitest';
import { demonstration } from '../demo/index.ts';
import { policy } from '../src/index.ts';

const TODAY = '2026-11-24';
type Row = Readonly<Record<string, string>>;

function read(text: string): Row[] {
  const [header = '', ...lines] = text.trimEnd().split('\n');
  const names = header.split(',');
  return lines.map(line => {
    const cells = [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
      ([, quoted, plain]) => quoted ?? plain ?? '',
    );
    return Object.fromEntries(names.map((name, i) => [name, cells[i] ?? '']));
  });
}

const files = demonstration.files(TODAY);
const units = read(files.units);
const roster = read(files.roster);
const appointments = read(files.appointments);
const events = read(files.events);
const ids = (rows: readonly Row[], column = 'externalId') => new Set(rows.map(row => row[column] ?? ''));
const strangers = (found: Iterable<string>, known: ReadonlySet<string>) =>
  [...found].filter(id => id !== '' && !known.has(id));

describe('the demonstration', () => {
  it('is as large as a small zone', () => {
    const kinds = Map.groupBy(units, row => row.kind?.split('.')[1]);
    expect(kinds.get('zone')).toHaveLength(1);
    expect(kinds.get('community')).toHaveLength(12);
    expect(kinds.get('responsibility-area')).toHaveLength(36);
    expect(roster.filter(row => row.householdExternalId !== '')).toHaveLength(6000);
    expect(strangers(ids(roster, 'householdExternalId'), new Set())).toHaveLength(2500);
    expect(events.length).toBeGreaterThan(6000);
  });

  it('is the same for the same day, and ends on it', () => {
    expect(demonstration.files(TODAY)).toEqual(files);
    expect(demonstration.enabledFrom(TODAY)).toBe('2025-10-01');
    const days = events.map(row => row.on ?? '').sort();
    expect([days[0], days.at(-1)]).toEqual(['2025-10-01', TODAY]);
  });

  it('shows a year of every system', () => {
    const kinds = Map.groupBy(events, row => row.kind?.split('.')[1]);
    for (const [kind, least] of [
      ['joint-meeting', 120],
      ['block-meeting', 300],
      ['feature-meeting', 300],
      ['group-study', 150],
      ['information-report', 400],
      ['zone-training', 1],
    ] as const) {
      expect(kinds.get(kind)?.length ?? 0).toBeGreaterThanOrEqual(least);
    }
  });

  it('speaks only of what it holds itself', () => {
    const [places, people] = [ids(units), ids(roster)];
    expect(strangers(ids(units, 'parentExternalId'), places)).toEqual([]);
    expect(strangers(ids(roster, 'unitExternalId'), places)).toEqual([]);
    expect(strangers(ids(appointments, 'personExternalId'), people)).toEqual([]);
    expect(strangers(ids(events, 'aboutPersonExternalId'), people)).toEqual([]);
    expect(strangers(ids(events, 'aboutHouseholdExternalId'), ids(roster, 'householdExternalId'))).toEqual(
      [],
    );
    expect(
      strangers(
        events.flatMap(row => `${row.participants};${row.invited}`.split(';')),
        people,
      ),
    ).toEqual([]);
  });

  it('names kinds, settings and positions of the policy', () => {
    const known = new Set(
      [...policy.units, ...policy.positions, ...policy.categories, ...policy.events].map(
        ({ name }) => `${policy.slug}.${name}`,
      ),
    );
    const listed = roster
      .flatMap(row => `${row.categories};${row.householdCategories}`.split(';'))
      .map(entry => entry.split('@')[0] ?? '');
    expect(
      strangers(
        [...ids(units, 'kind'), ...ids(appointments, 'position'), ...ids(events, 'kind'), ...listed],
        known,
      ),
    ).toEqual([]);
    const settings = new Set(policy.settings.map(({ name }) => name));
    expect(strangers(Object.keys(demonstration.settings), settings)).toEqual([]);
    expect(
      strangers(
        demonstration.users.map(user => user.unitExternalId ?? ''),
        ids(units),
      ),
    ).toEqual([]);
  });

  it('holds nobody who could be real', () => {
    expect(new Set(roster.map(row => row.idNumber)).size).toBe(roster.length);
    for (const { name = '', idNumber = '', phone = '', birthDay = '' } of roster) {
      expect(name).toMatch(/^.示例\d{4}$/);
      expect(idNumber).toMatch(/^99\d{15}[\dX]$/);
      expect(idNumber.slice(6, 14)).toBe(birthDay.replaceAll('-', ''));
      expect(phone).toMatch(/^154\d{8}$/);
    }
  });

  it('does not break what the policy refuses', () => {
    const seats = Map.groupBy(
      appointments.filter(row => row.to === ''),
      row => `${row.position} ${row.unitExternalId}`,
    );
    for (const [seat, holders] of seats) {
      const most = seat.includes('block-officer') ? 5 : seat.includes('social-worker') ? Infinity : 1;
      expect(holders.length).toBeLessThanOrEqual(most);
    }
  });
});

describe('the visits', () => {
  const visited = new Map<string, Set<string>>();
  beforeAll(() => {
    for (const { aboutPersonExternalId: person = '', on = '' } of events) {
      visited.set(person, (visited.get(person) ?? new Set()).add(on.slice(0, 7)));
    }
  });

  it('leave gaps that a real zone might have: 85 to 92 of 100 monthly visits are made', () => {
    const alone = roster.filter(row => {
      const from = /living-alone@(\S{10})(?:;|$)/.exec(row.categories ?? '')?.[1];
      return from !== undefined && from < '2025-10-01' && row.to === '';
    });
    const months = periodsBetween('month', '2025-10-01', '2026-10-31');
    const done = alone.flatMap(row =>
      months.map(({ key }) => visited.get(row.externalId ?? '')?.has(key) ?? false),
    );
    const rate = done.filter(Boolean).length / done.length;
    expect(alone.length).toBeGreaterThan(100);
    expect(rate).toBeGreaterThan(0.85);
    expect(rate).toBeLessThan(0.92);
  });

  it.each(['2026-11-24', '2026-01-01', '2028-02-29'])('are to people who live there then (%s)', today => {
    const texts = demonstration.files(today);
    const residents = new Map(read(texts.roster).map(row => [row.externalId, row]));
    const absent = read(texts.events).filter(({ on = '', aboutPersonExternalId: person = '' }) => {
      const { from = '', to = '' } = residents.get(person) ?? {};
      return person !== '' && (on < from || (to !== '' && on > to) || on > today);
    });
    expect(absent).toEqual([]);
  });

  it('are made in under two seconds', () => {
    const begun = performance.now();
    demonstration.files('2026-03-31');
    expect(performance.now() - begun).toBeLessThan(2000);
  });
});
