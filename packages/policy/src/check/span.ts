import { citations } from '../names.ts';
import type { Policy } from '../policy.ts';
import { isDerived, type NamedDay } from '../time/named-day.ts';
import { type Check, type Finding, finding, type Where } from './finding.ts';
import { policyAt } from './parts.ts';

/** A choice that no term is written for would leave the day undetermined for good. */
export function untermed(day: NamedDay, where: Where): Finding[] {
  if (!isDerived(day) || !('by' in day.after)) return [];
  const { by, terms } = day.after;
  const choices = by.choices.map(({ value }) => value);
  const written = Object.keys(terms);
  const same = choices.length === written.length && choices.every(value => written.includes(value));
  return same
    ? []
    : [
        finding(
          'term-of-choice',
          where,
          `“${by.name}”的每个选项都须写明期限,不多不少`,
          `needs a term for every choice of "${by.name}" and for nothing else`,
        ),
      ];
}

/** The days of a document's span can be worked out whatever the tenant chooses. */
export const checkSpan: Check<Policy> = policy => {
  if (policy.span === null) return [];
  const { cites, reviewFrom, until } = policy.span;
  const where = policyAt(policy);
  const unknown = citations(cites).filter(cited => !policy.clauses.some(({ id }) => id === cited));
  return [
    ...unknown.map(id =>
      finding(
        'cites-unknown-clause',
        where,
        `期限引用了不存在的条款 ${id}`,
        `says how long it holds by clause ${id}, which is not listed`,
      ),
    ),
    ...untermed(until, where),
    ...(reviewFrom === null ? [] : untermed(reviewFrom, where)),
  ];
};
