import type { Policy } from '../policy.ts';
import { type Check, type Finding, finding, type Where } from './finding.ts';

const NUMBER = /^[A-Z][A-Za-z0-9.]*(-[A-Za-z0-9.]+)+$/;
const SHA256 = /^[0-9a-f]{64}$/;

/** Clause numbers are well formed and given once, and each points at a passage that can be looked for. */
export const checkClauses: Check<Policy> = policy => {
  const seen = new Set<string>();
  return policy.clauses.flatMap(clause => {
    const where: Where = { part: 'clause', name: clause.id };
    const found: Finding[] = [];
    if (!NUMBER.test(clause.id)) {
      found.push(
        finding('clause-number-form', where, '条款编号形如 AB-1.2-c', 'a clause number looks like AB-1.2-c'),
      );
    }
    if (seen.has(clause.id)) {
      found.push(finding('clause-number-taken', where, '条款编号重复', 'the clause number is used twice'));
    }
    seen.add(clause.id);
    const { length, sha256 } = clause.passage;
    if (!Number.isSafeInteger(length) || length < 1 || !SHA256.test(sha256)) {
      found.push(
        finding(
          'passage-form',
          where,
          '原文指纹须为正整数长度与 64 位小写十六进制 SHA-256',
          'a passage is a positive length and a SHA-256 of 64 lower-case hex digits',
        ),
      );
    }
    return found;
  });
};
