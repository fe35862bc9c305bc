import fc from 'fast-check';

/** Values that have hurt somebody's program before. */
const JUNK: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  9_007_199_254_740_992,
  1e308,
  '',
  ' ',
  'null',
  '0',
  'a\0b',
  '\ud800',
  '\u202e反转',
  'x'.repeat(5000),
  '2026-02-30',
  '2026-13-01',
  '0000-00-00',
  '10000-01-01',
  '9999-12-31',
  '2026-03-31T00:00:00Z',
  "'; drop table people; --",
  '00000000-0000-0000-0000-000000000000',
  'not-a-uuid',
  'sample.nothing',
  '__proto__',
  [],
  [[]],
  [null],
  {},
  { constructor: { prototype: { admin: true } } },
  { a: { b: { c: { d: { e: {} } } } } },
];

/** A change to make to a body: replace what stands at some leaf, drop a member, or add one. */
export interface Mutation {
  readonly how: 'replace' | 'drop' | 'add' | 'whole';
  readonly where: number;
  readonly with: unknown;
}

/** @param ids ids of somebody else's rows, to be tried in every place. */
export function mutations(ids: readonly string[]): fc.Arbitrary<Mutation> {
  return fc.record({
    how: fc.constantFrom('replace', 'replace', 'replace', 'drop', 'add', 'whole'),
    where: fc.nat(40),
    with: fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...JUNK) },
      { weight: 2, arbitrary: fc.constantFrom(...ids) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
      { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 4 }) },
    ),
  });
}

/** The body with one thing changed. */
export function mutated(body: unknown, mutation: Mutation): unknown {
  if (mutation.how === 'whole') return mutation.with;
  const copy: unknown = structuredClone(body);
  const places = placesIn(copy);
  const place = places[mutation.where % Math.max(places.length, 1)];
  if (place === undefined) return mutation.with;
  const [holder, key] = place;
  if (mutation.how === 'add') Reflect.set(holder, 'surprise', mutation.with);
  else if (mutation.how === 'drop' && !Array.isArray(holder)) Reflect.deleteProperty(holder, key);
  else Reflect.set(holder, key, mutation.with);
  return copy;
}

function placesIn(value: unknown): [object, string][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.keys(value).flatMap((key): [object, string][] => [
    [value, key],
    ...placesIn(Reflect.get(value, key)),
  ]);
}
