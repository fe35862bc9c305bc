import { csv, ROSTER_HEADER, UNIT_HEADER } from './take.ts';

/** A district of so many people, two to a household, a hundred households to a group. */
export interface District {
  readonly units: string;
  roster(change?: (row: string[], index: number) => string[]): string;
  events(count: number): string;
}

const GROUP_SIZE = 200;

export function district(people: number): District {
  const groups = Math.ceil(people / GROUP_SIZE);
  const group = (index: number) => `G${Math.floor(index / GROUP_SIZE)}`;
  return {
    units: csv(
      UNIT_HEADER,
      ['S', 'sample.street', '示范街道', '', '2024-02-01', ''],
      ['C', 'sample.committee', '一居', 'S', '2024-02-01', ''],
      ...Array.from({ length: groups }, (_, index) => [
        `G${index}`,
        'sample.group',
        `第${index}组`,
        'C',
        '2024-02-01',
        '',
      ]),
    ),
    roster(change = row => row) {
      const rows = Array.from({ length: people }, (_, index) => {
        const house = Math.floor(index / 2);
        const born = `${1930 + (index % 90)}-${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`;
        const alone = index % 20 === 0 ? 'sample.living-alone@2025-01-01' : '';
        const home = index % 50 === 0 ? 'sample.new-household@2025-06-01' : '';
        const phone = `138${String(index).padStart(8, '0')}`;
        const row = [
          `P${index}`,
          `居民${index}`,
          '女',
          born,
          '',
          phone,
          `H${house}`,
          `示例路${house}号`,
          group(index),
          '2024-03-01',
          '',
          alone,
          home,
        ];
        return change(row, index);
      });
      return csv(ROSTER_HEADER, ...rows);
    },
    events(count) {
      const rows = Array.from({ length: count }, (_, index) => {
        const day = `2025-${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`;
        return [
          `E${index}`,
          'sample.visit',
          day,
          group(index % people),
          `P${index % people}`,
          'P1',
          '一切安好',
        ];
      });
      const header = [
        'externalId',
        'kind',
        'on',
        'byUnitExternalId',
        'aboutPersonExternalId',
        'participants',
        'data.findings',
      ];
      return csv(header, ...rows);
    },
  };
}
