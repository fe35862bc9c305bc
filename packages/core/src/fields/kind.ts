import type { Defined } from '@lifang/engine';
import { Problem } from '../errors/problem.ts';

/** The definition of a kind the input names; a problem where no enabled policy has it. */
export function expectKind<T>(defined: Defined<T> | undefined, field = 'kind'): Defined<T> {
  if (defined === undefined) {
    throw new Problem('kind-not-enabled', {
      errors: [{ field, reason: { zh: '已启用的政策中没有这个类型', en: 'no enabled policy defines it' } }],
    });
  }
  return defined;
}
