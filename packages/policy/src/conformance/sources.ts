/** The source files of a policy by their path, as text. */
export type Sources = Readonly<Record<string, string>>;

const IMPORT = /\bfrom\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]/gu;

/** What a policy must not reach for: it is data, and data has no clock, no luck, no network and no process. */
const FORBIDDEN: readonly (readonly [string, RegExp])[] = [
  ['a clock', /\bnew Date\b|\bDate\.|\bTemporal\.Now\b|\bperformance\./u],
  ['randomness', /\bMath\.random\b|\bcrypto\./u],
  ['the outside world', /\bfetch\s*\(|\bprocess\.|\bglobalThis\b|\bconsole\./u],
  ['a top-level wait', /^\s*await\b/mu],
];

const allowed = (specifier: string): boolean =>
  specifier === '@lifang/policy' || specifier.startsWith('./') || specifier.startsWith('../');

/** Imports other than the contract and the policy's own files. */
export function foreignImports(sources: Sources): string[] {
  return Object.entries(sources).flatMap(([path, source]) =>
    [...source.matchAll(IMPORT)]
      .map(match => match[1] ?? match[2] ?? '')
      .filter(specifier => !allowed(specifier))
      .map(specifier => `${path} imports ${specifier}`),
  );
}

/** Uses of a clock, of randomness or of anything outside the policy. */
export function sideEffects(sources: Sources): string[] {
  return Object.entries(sources).flatMap(([path, source]) =>
    FORBIDDEN.filter(([, pattern]) => pattern.test(source)).map(([what]) => `${path} reaches for ${what}`),
  );
}
