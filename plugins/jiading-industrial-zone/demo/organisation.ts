import type { Day } from '@lifang/policy';
import type { Random } from './random.ts';

export interface Unit {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly parent: string | null;
}

/** A block with everything above and below it that its people need. */
export interface Block {
  readonly id: string;
  readonly area: string;
  readonly community: string;
  readonly groups: readonly string[];
  /** How dutifully it visits: the share of owed visits that are made. */
  readonly diligence: number;
}

export interface Organisation {
  readonly units: readonly Unit[];
  readonly blocks: readonly Block[];
}

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
const numeral = (n: number): string => NUMERALS[n - 1] ?? String(n);
const upTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i + 1);

/** Twelve communities of three areas each, two to four blocks an area and three to five building groups a block. */
export function organise(random: Random): Organisation {
  const units: Unit[] = [{ id: 'Z', kind: 'zone', name: '示例工业区', parent: null }];
  const blocks: Block[] = [];
  const add = (unit: Unit): string => {
    units.push(unit);
    return unit.id;
  };
  for (const c of upTo(12)) {
    const id = `C${String(c).padStart(2, '0')}`;
    const community = add({ id, kind: 'community', name: `示例第${numeral(c)}社区`, parent: 'Z' });
    for (const a of upTo(3)) {
      const area = add({
        id: `${community}-A${a}`,
        kind: 'responsibility-area',
        name: `第${numeral(a)}责任区`,
        parent: community,
      });
      for (const b of upTo(random.whole(2, 4))) {
        const block = add({
          id: `${area}-B${b}`,
          kind: 'autonomy-block',
          name: `第${numeral(b)}块区`,
          parent: area,
        });
        const groups = upTo(random.whole(3, 5)).map(g =>
          add({ id: `${block}-G${g}`, kind: 'building-group', name: `${g}号楼组`, parent: block }),
        );
        // One block in eight is weak: it is what the board is there to show.
        const diligence = random.chance(0.12) ? 0.55 + random.next() * 0.15 : 0.88 + random.next() * 0.1;
        blocks.push({ id: block, area, community, groups, diligence });
      }
    }
  }
  return { units, blocks };
}

/** From when the organisation has stood. */
export const unitsFrom = (first: Day): Day => `${Number(first.slice(0, 4)) - 3}-01-01`;
