import { Problem, problemOf, tracesOf } from '@lifang/core';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Env } from '../http/env.ts';
import { problemResponse } from '../http/problem.ts';

/** Turns whatever was thrown into a problem. What we did not foresee is logged by name, never by message: messages quote data. */
export function onError(error: Error, c: Context<Env>): Response {
  const problem = foreseen(error);
  if (problem.code === 'internal') {
    const [what = '', where = ''] = tracesOf(error);
    c.get('app').log({ requestId: c.get('requestId'), error: what, at: where.trim() });
    c.get('app').fault(error);
  }
  return problemResponse(problem, c.get('language'), c.get('requestId'));
}

function foreseen(error: Error): Problem {
  const known = problemOf(error);
  if (known instanceof Problem) return known;
  if (error instanceof HTTPException && error.status < 500) return new Problem('malformed-request');
  return new Problem('internal');
}

export function onNotFound(c: Context<Env>): Response {
  return problemResponse(
    new Problem('not-found', { detail: { zh: '没有这个地址', en: 'no such resource' } }),
    c.get('language'),
    c.get('requestId'),
  );
}
