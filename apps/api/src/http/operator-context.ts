import { type OperatorContext, Problem, todayOf } from '@lifang/core';
import type { Context } from 'hono';
import { bearer } from './context.ts';
import type { Env } from './env.ts';
import { readOperatorToken } from './token.ts';

/** Everything an operator's verb needs to know of the request. The key is checked by its first statement. */
export function operatorContext(c: Context<Env>): OperatorContext {
  const operator = readOperatorToken(bearer(c) ?? '');
  if (operator === null) throw new Problem('unauthenticated');
  const app = c.get('app');
  return {
    app,
    operator,
    requestId: c.get('requestId'),
    language: c.get('language'),
    now: app.clock.now(),
    today: todayOf(app.clock),
    dryRun: c.req.query('dryRun') === 'true',
  };
}
