/** A unit of the invented district. */
export interface Unit {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly parent: string | null;
}

const NUMERALS = ['一', '二', '三'];

/** One district of two sub-districts with three communities each, under the levels that other documents share. */
export const communities: readonly Unit[] = ['东', '西'].flatMap((side, s) =>
  NUMERALS.map((numeral, c) => ({
    id: `S${s + 1}-C${c + 1}`,
    kind: 'core.residents-committee',
    name: `示例${side}街第${numeral}社区`,
    parent: `S${s + 1}`,
  })),
);

export const units: readonly Unit[] = [
  { id: 'D', kind: 'qinhuai-district.district', name: '示例区', parent: null },
  ...['东', '西'].map((side, s) => ({
    id: `S${s + 1}`,
    kind: 'core.sub-district',
    name: `示例${side}街道`,
    parent: 'D',
  })),
  ...communities,
];
