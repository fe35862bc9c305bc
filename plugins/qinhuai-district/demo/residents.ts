import { communities } from './organisation.ts';

/** Somebody invented, who cannot be taken for anybody. */
export interface Resident {
  readonly id: string;
  readonly name: string;
  readonly sex: '男' | '女';
  readonly born: string;
  readonly household: string;
  readonly address: string;
  readonly community: string;
  readonly livesAlone: boolean;
  readonly volunteers: boolean;
}

const SURNAMES = Array.from('赵钱孙李周吴郑王冯陈褚卫');
const HOUSEHOLDS = 24;
const PLACES = communities.flatMap(({ id }) => Array.from({ length: HOUSEHOLDS }, (_, h) => ({ id, h })));

const two = (n: number): string => String(n).padStart(2, '0');

/** Two or three to a household; every sixth household is one old person. */
export const residents: readonly Resident[] = PLACES.flatMap(({ id: community, h }, place) => {
  const alone = h % 6 === 0;
  const members = alone ? 1 : 2 + (h % 2);
  return Array.from({ length: members }, (_, m): Resident => {
    const number = place * 3 + m + 1;
    const year = alone ? 1938 + (h % 8) : 1955 + ((number * 7) % 45);
    return {
      id: `P${String(number).padStart(4, '0')}`,
      name: `${SURNAMES[number % SURNAMES.length] ?? '王'}示例${String(number).padStart(4, '0')}`,
      sex: number % 2 === 0 ? '女' : '男',
      born: `${year}-${two((number % 12) + 1)}-${two((number % 28) + 1)}`,
      household: `H${String(place + 1).padStart(4, '0')}`,
      address: `示例路${place + 1}号`,
      community,
      livesAlone: alone,
      volunteers: m === 1 && h % 3 === 0,
    };
  });
});

/** Those of a community, those who live alone left out. */
export const ableIn = (community: string): readonly Resident[] =>
  residents.filter(one => one.community === community && !one.livesAlone);
