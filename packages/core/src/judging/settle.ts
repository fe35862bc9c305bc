import type { Finding } from '@lifang/db';
import type { Breach, Missing } from '@lifang/engine';
import type { Language } from '../context/request.ts';
import { Problem, type Refusal } from '../errors/problem.ts';

/**
 * Draws the consequences of broken limits: refuses, asks for a reason, or returns what is kept with the act.
 *
 * @param reason why the act should be kept in spite of a warning.
 * @throws Problem `refused-by-rule` or `reason-required`, naming clause, what it found and what it needs.
 */
export function settle(breaches: readonly Breach[], reason: string | null, language: Language): Finding[] {
  const refusing = breaches.filter(({ consequence }) => consequence === 'refuse');
  if (refusing.length > 0) throw new Problem('refused-by-rule', { refusals: refusals(refusing, language) });
  const warning = breaches.filter(({ consequence }) => consequence === 'warn');
  if (warning.length > 0 && reason === null) {
    throw new Problem('reason-required', { refusals: refusals(warning, language) });
  }
  return breaches.flatMap(({ rule, consequence, missing }) =>
    consequence === 'refuse' ? [] : [{ limit: rule, consequence, missing: missing.map(({ name }) => name) }],
  );
}

/** Whether duties count what was found: nothing voids it. */
export function countsFor(findings: readonly Finding[]): boolean {
  return !findings.some(({ consequence }) => consequence === 'void');
}

/** Broken limits in the words of a problem. */
function refusals(breaches: readonly Breach[], language: Language): Refusal[] {
  return breaches.flatMap(breach => breach.missing.map(missing => refusal(breach, missing, language)));
}

function refusal(breach: Breach, { name, requirement, shortfall }: Missing, language: Language): Refusal {
  const wording = language === 'en' ? requirement.english : requirement.title;
  const next =
    breach.consequence === 'warn'
      ? {
          en: `Meet it, or send it again with a reason: ${wording}`,
          zh: `满足该要求，或说明理由后重新提交：${wording}`,
        }
      : { en: `Meet it and send it again: ${wording}`, zh: `满足该要求后重新提交：${wording}` };
  return {
    rule: breach.rule,
    clauses: breach.clauses,
    requirement: name,
    has: shortfall.has,
    needs: shortfall.needs,
    next: language === 'en' ? next.en : next.zh,
  };
}
