import type { Finding } from '@lifang/db';
import {
  type Breach,
  type Configuration,
  type Facts,
  type JudgedAct,
  judge,
  type Missing,
  say,
  stepId,
  type Way,
} from '@lifang/engine';
import { citations } from '@lifang/policy';
import { takerWords } from '../cases/describe.ts';
import type { Language } from '../context/request.ts';
import { Problem, type ProblemDetail, type Refusal, type StepHint } from '../errors/problem.ts';

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
  if (refusing.length > 0) throw new Problem('refused-by-rule', explained(refusing, language));
  const warning = breaches.filter(({ consequence }) => consequence === 'warn');
  if (warning.length > 0 && reason === null)
    throw new Problem('reason-required', explained(warning, language));
  return breaches.flatMap(({ rule, consequence, missing }) =>
    consequence === 'refuse' ? [] : [{ limit: rule, consequence, missing: missing.map(({ name }) => name) }],
  );
}

/** Whether duties count what was found: nothing voids it. */
function countsFor(findings: readonly Finding[]): boolean {
  return !findings.some(({ consequence }) => consequence === 'void');
}

/** Broken limits in the words of a problem, with the steps of cases that lead on, if any do. */
function explained(breaches: readonly Breach[], language: Language): ProblemDetail {
  const hints = breaches.flatMap(({ missing }) =>
    missing.flatMap(({ ways }) => ways.map(way => hint(way, language))),
  );
  const nextSteps = [...new Map(hints.map(one => [one.step, one])).values()];
  const refusals = breaches.flatMap(breach =>
    breach.missing.map(missing => refusal(breach, missing, language)),
  );
  return nextSteps.length === 0 ? { refusals } : { refusals, nextSteps };
}

/** A way to what is refused: the step of a case, and who takes it. */
function hint({ active, name, step }: Way, language: Language): StepHint {
  const of = say(active.workflow.of, language);
  return {
    step: stepId(active, name),
    title: `${of}${language === 'en' ? ': ' : '：'}${say(step, language)}`,
    clauses: [...citations(step.cites)],
    by: takerWords(step, language),
    unitId: null,
  };
}

/** The ways as one line, all of them and any of them. */
function inWords(ways: readonly Way[], language: Language): string {
  if (ways.length === 0) return '';
  const each = ways.map(way => {
    const { title, by } = hint(way, language);
    return language === 'en' ? `${title} (${by})` : `${title}（${by}）`;
  });
  return language === 'en' ? `. Ways to it: ${each.join('; or ')}` : `。途径：${each.join('；或者')}`;
}

function refusal(
  breach: Breach,
  { name, requirement, clauses, shortfall, ways }: Missing,
  language: Language,
): Refusal {
  const wording = say(requirement, language) + inWords(ways, language);
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
