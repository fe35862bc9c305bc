import { CODES, type Language, type Problem } from '@lifang/core';
import { inLanguage } from '@lifang/engine';

/** The body of a problem, RFC 9457. */
interface ProblemBody {
  type: string;
  title: string;
  status: number;
  code: string;
  detail?: string;
  requestId: string;
  mergedIntoId?: string;
  errors?: { field: string; reason: string; line?: number }[];
  refusals?: {
    rule: string;
    clauses: string[];
    requirement: string;
    has: number | string | null;
    needs: number | string | null;
    next: string;
  }[];
  nextSteps?: { step: string; title: string; clauses: string[]; by: string; unitId: string | null }[];
}

function problemBody(problem: Problem, language: Language, requestId: string): ProblemBody {
  const { status, title, english } = CODES[problem.code];
  const { detail, mergedIntoId, errors, refusals, nextSteps } = problem.more;
  return {
    type: `urn:lifang:problem:${problem.code}`,
    title: language === 'en' ? english : title,
    status,
    code: problem.code,
    ...(detail === undefined ? {} : { detail: inLanguage(detail, language) }),
    requestId,
    ...(mergedIntoId === undefined ? {} : { mergedIntoId }),
    ...(errors === undefined
      ? {}
      : {
          errors: errors.map(({ field, reason, line }) => ({
            field,
            reason: inLanguage(reason, language),
            ...(line === undefined ? {} : { line }),
          })),
        }),
    ...(refusals === undefined
      ? {}
      : { refusals: refusals.map(refusal => ({ ...refusal, clauses: [...refusal.clauses] })) }),
    ...(nextSteps === undefined
      ? {}
      : { nextSteps: nextSteps.map(step => ({ ...step, clauses: [...step.clauses] })) }),
  };
}

/** A problem as a response; written by hand so that its media type is right. */
export function problemResponse(problem: Problem, language: Language, requestId: string): Response {
  const headers = new Headers({
    'content-type': 'application/problem+json; charset=utf-8',
    'x-request-id': requestId,
  });
  if (problem.code === 'unauthenticated') headers.set('www-authenticate', 'Bearer');
  if (problem.more.mergedIntoId !== undefined)
    headers.set('location', `/v1/people/${problem.more.mergedIntoId}`);
  if (problem.more.retryAfter !== undefined) headers.set('retry-after', String(problem.more.retryAfter));
  return new Response(JSON.stringify(problemBody(problem, language, requestId)), {
    status: problem.status,
    headers,
  });
}
