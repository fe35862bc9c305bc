import { describe, expect, it } from 'vitest';
import { demonstration } from '../demo/index.ts';
import { policy } from '../src/index.ts';

const TODAY = '2026-11-24';
type Row = Readonly<Record<string, string>>;

function read(text: string): Row[] {
  const [header = '', ...lines] = text.trimEnd().split('\n');
  const names = header.split(',');
  return lines.map(line => {
    const cells = line.split(',');
    return Object.fromEntries(names.map((name, i) => [name, cells[i] ?? '']));
  });
}

const files = demonstration.files(TODAY);
const units = read(files.units);
const roster = read(files.roster);
const events = read(files.events);
const appointments = read(files.appointments);

describe('the demonstration', () => {
  it('is a small district of two documents', () => {
    expect(Object.keys(demonstration.alongside ?? {})).toEqual(['sample-alongside']);
    expect(units.filter(row => row.kind === 'core.residents-committee')).toHaveLength(6);
    expect(roster.length).toBeGreaterThan(300);
    expect(roster.length).toBeLessThan(600);
    const spoken = new Set(events.map(row => row.kind?.split('.')[0]));
    expect(spoken).toEqual(new Set(['qinhuai-district', 'sample-alongside']));
  });

  it('is the same for the same day, and lies before it', () => {
    expect(demonstration.files(TODAY)).toEqual(files);
    expect(demonstration.enabledFrom(TODAY)).toBe('2026-05-01');
    for (const { on = '' } of events) expect(on >= '2026-05-01' && on < TODAY).toBe(true);
    expect(demonstration.files('2026-01-01').events).toContain('2025-07');
  });

  it('speaks only of what it holds and the policy defines', () => {
    const ids = (rows: readonly Row[]) => new Set(rows.map(row => row.externalId ?? ''));
    const [places, people] = [ids(units), ids(roster)];
    const positions = new Set(policy.positions.map(({ name }) => `${policy.slug}.${name}`));
    expect(roster.filter(row => !places.has(row.unitExternalId ?? ''))).toEqual([]);
    expect(appointments.filter(row => !people.has(row.personExternalId ?? ''))).toEqual([]);
    expect(appointments.filter(row => !positions.has(row.position ?? ''))).toEqual([]);
    const about = events.map(row => row.aboutPersonExternalId ?? '').filter(id => id !== '');
    expect(about.filter(id => !people.has(id))).toEqual([]);
    expect(roster.every(row => /^.示例\d{4}$/.test(row.name ?? ''))).toBe(true);
  });
});
