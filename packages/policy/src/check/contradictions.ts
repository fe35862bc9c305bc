import type { Policy } from '../policy.ts';
import { rangesIn } from './bounds.ts';
import { type Check, finding } from './finding.ts';
import { limitAt } from './parts.ts';

/** No limit asks for more of a fact than it allows, for then nothing could ever satisfy it. */
export const checkContradictions: Check<Policy> = policy =>
  policy.limits.flatMap(limit =>
    [...rangesIn(Object.values(limit.requirements).map(({ must }) => must))]
      .filter(([, { least, most }]) => least > most)
      .map(([fact, { least, most }]) =>
        finding(
          'contradiction',
          limitAt(limit),
          `要求 ${fact} 不少于 ${least} 又不超过 ${most},永远无法满足`,
          `asks for at least ${least} and at most ${most} of: ${fact}`,
        ),
      ),
  );
