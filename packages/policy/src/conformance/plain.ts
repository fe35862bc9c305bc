/** The narrowing methods that selections and kinds carry; whatever else a policy holds is data. */
const METHODS: ReadonlySet<string> = new Set([
  'about',
  'above',
  'as',
  'at',
  'atLeast',
  'by',
  'containing',
  'holding',
  'in',
  'inviting',
  'newcomers',
  'reaching',
  'where',
  'with',
  'within',
]);

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return Array.isArray(value) || prototype === Object.prototype || prototype === null;
};

/**
 * Where a value holds something that is not data: a function other than a narrowing method, an instance of a class, a
 * symbol, or `undefined`, which JSON and structured clones lose or refuse.
 */
export function notPlain(value: unknown, path = 'policy', above: ReadonlySet<object> = new Set()): string[] {
  if (value === null || ['string', 'boolean'].includes(typeof value)) return [];
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path} is ${value}`];
  if (typeof value !== 'object') return [`${path} is a ${typeof value}`];
  if (above.has(value)) return [`${path} leads back to itself`];
  if (!isPlain(value)) return [`${path} is an instance of a class`];
  const inside = new Set([...above, value]);
  return Object.entries(value)
    .filter(([name, item]) => !(typeof item === 'function' && METHODS.has(name)))
    .flatMap(([name, item]) => notPlain(item, `${path}.${name}`, inside));
}
