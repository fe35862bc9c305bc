import type { Finding } from '@lifang/db';
import {
  type Breach,
  type Configuration,
  type Facts,
  type JudgedAct,
  judge,
  type Missing,
} from '@lifang/engine';
import type { Language } from '../context/request.ts';
import { Problem, type Refusal } from '../errors/problem.ts';

/** What limits found of something that is kept, and whether rules count it. */
export interface Judgement {
  readonly findings: readonly Finding[];
  readonly counts: boolean;
}

/**
 * Judges an act by every limit on it: refuses it, asks for a reason, or says what is kept with it.
 *
 * @param facts what the limits look at, counted after the anchor was locked.
 * @param reason why it should be kept in spite of a warning.
 */
export function judgeAct(
  ctx: { readonly language: Language },
  config: Configuration,
  act: JudgedAct,
  facts: Facts[number] | undefined,
  reason: string | null,
): Judgement {
  const findings = settle(judge(config, act, facts ?? new Map()), reason, ctx.language);
  return { findings, counts: countsFor(findings) };
}

/**
 * Draws the consequences of broken limits: refuses, asks for a reason, or returns what is kept with the act.
 *
 * @param reason why the act should be kept in spite of a warning.
 * @throws Problem `refused-by-rule` or `reason-required`, naming clause, what it found and what it needs.
 */
function settle(breaches: readonly Breach[], reason: string | null, language: Language): Finding[] {
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
function countsFor(findings: readonly Finding[]): boolean {
  return !findings.some(({ consequence }) => consequence === 'void');
}

/** Broken limits in the words of a problem. */
function refusals(breaches: readonly Breach[], language: Language): Refusal[] {
  return breaches.flatMap(breach => breach.missing.map(missing => refusal(breach, missing, language)));
}

function refusal(
  breach: Breach,
  { name, requirement, clauses, shortfall }: Missing,
  language: Language,
): Refusal {
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
    clauses,
    requirement: name,
    has: shortfall.has,
    needs: shortfall.needs,
    next: language === 'en' ? next.en : next.zh,
  };
}
