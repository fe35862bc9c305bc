import { citations } from '../names.ts';
import type { Policy } from '../policy.ts';
import { type Check, finding } from './finding.ts';
import { citingParts } from './parts.ts';

/** Every kind, setting and rule cites at least one clause, and only clauses the policy lists. */
export const checkCitations: Check<Policy> = policy => {
  const known = new Set(policy.clauses.map(clause => clause.id));
  return citingParts(policy).flatMap(({ where, defined }) => {
    const cited = citations(defined.cites);
    if (cited.length === 0) {
      return [finding('cites-nothing', where, '没有引用任何条款', 'cites no clause')];
    }
    return cited
      .filter(id => !known.has(id))
      .map(id =>
        finding(
          'cites-unknown-clause',
          where,
          `引用了不存在的条款 ${id}`,
          `cites clause ${id}, which is not listed`,
        ),
      );
  });
};
