import { createRoute, z } from '@hono/zod-openapi';
import { databaseAnswers, Problem } from '@lifang/core';
import type { Api } from '../../http/env.ts';
import { answer, problems } from '../../openapi/parts.ts';

const healthSchema = z.object({ status: z.literal('ok') }).openapi('Health');

const live = createRoute({
  method: 'get',
  path: '/health/live',
  operationId: 'health.live',
  tags: ['health'],
  summary: 'Whether the process answers',
  responses: { 200: answer(healthSchema, 'It does.'), ...problems(422) },
});

const ready = createRoute({
  method: 'get',
  path: '/health/ready',
  operationId: 'health.ready',
  tags: ['health'],
  summary: 'Whether it can serve: the database answers',
  responses: { 200: answer(healthSchema, 'It can.'), ...problems(422, 503) },
});

export function healthRoutes(api: Api): void {
  api.openapi(live, c => c.json({ status: 'ok' } as const, 200));
  api.openapi(ready, async c => {
    if (!(await databaseAnswers(c.get('app'))))
      throw new Problem('unavailable', {
        detail: { zh: '数据库没有响应', en: 'the database does not answer' },
        retryAfter: 2,
      });
    return c.json({ status: 'ok' } as const, 200);
  });
}
