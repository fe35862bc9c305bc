import { z } from 'zod';
import { say } from './say.ts';
import { hint } from './suggest.ts';

const keysOf = (value: unknown): string[] =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : [];

/**
 * Mappings that are told apart by the one key that no other of them has, such as `record` or `appoint`. The key found is
 * written beside the others under `tag`, so that the union can be taken apart by it.
 */
export const tagged = <const Options extends [z.ZodObject, ...z.ZodObject[]]>(
  tag: string,
  keys: readonly string[],
  union: z.ZodDiscriminatedUnion<Options>,
) =>
  z.preprocess(value => {
    const found = keysOf(value).find(key => keys.includes(key));
    return found === undefined || typeof value !== 'object' ? value : { ...value, [tag]: found };
  }, union);

/** What is said when a mapping has none of the keys. */
export const sayUntagged =
  (keys: readonly string[]) =>
  (issue: z.core.$ZodRawIssue): string | undefined => {
    if (issue.code !== 'invalid_union') return undefined;
    const written = keysOf(issue.input);
    const hints =
      written.map(key => hint(key, keys)).find(({ zh }) => zh.startsWith('是否')) ?? hint('', keys);
    return say(`没有写明是哪一种,${hints.zh}`, `does not say which it is; ${hints.en}`);
  };
