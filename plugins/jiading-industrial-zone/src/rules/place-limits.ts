import { limit, opening, type PlaceKind, servesAll } from '@lifang/policy';
import { servicePoint, serviceStation } from '../kinds/places.ts';

/** A place that lacks one of the functions may open, is flagged, and stays listed until it serves them all. */
const serves = (
  name: string,
  kind: PlaceKind,
  functions: readonly string[],
  words: { readonly title: string; readonly english: string; readonly cites: string },
) =>
  limit(name, {
    ...words,
    reading: '缺少一项的照常开放,只加标注,补齐之后消除;多出的功能不限。',
    on: opening(kind),
    requires: { complete: { title: words.title, english: words.english, must: servesAll(...functions) } },
    otherwise: 'flag',
  });

export const placeLimits = [
  serves('service-point-uses', servicePoint, ['study', 'mediation', 'discussion'], {
    title: '站点三种用途齐全',
    english: 'A service point serves all three uses',
    cites: 'JD-3.2-b',
  }),
  serves('service-station-functions', serviceStation, ['meeting', 'activity', 'office'], {
    title: '服务站三种功能齐全',
    english: 'A station has all three functions',
    cites: 'JD-3.2-e',
  }),
];
