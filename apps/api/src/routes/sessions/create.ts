import { createRoute } from '@hono/zod-openapi';
import { createSession } from '@lifang/core';
import type { Api } from '../../http/env.ts';
import { giveSessionCookie } from '../../http/session-cookie.ts';
import { answer, jsonBody, problems } from '../../openapi/parts.ts';
import { createdSessionSchema, createSessionBody } from './schema.ts';

const route = createRoute({
  method: 'post',
  path: '/v1/sessions',
  operationId: 'sessions.create',
  tags: ['sessions'],
  summary: 'Log in',
  security: [],
  request: { body: jsonBody(createSessionBody) },
  responses: {
    201: answer(createdSessionSchema, 'The session.'),
    ...problems(400, 401, 403, 413, 415, 422),
  },
});

export function createSessionRoute(api: Api): void {
  api.openapi(route, async c => {
    const app = c.get('app');
    const ctx = { app, requestId: c.get('requestId'), now: app.clock.now() };
    const session = await createSession(ctx, c.req.valid('json'));
    giveSessionCookie(c, session.token);
    c.header('cache-control', 'no-store');
    return c.json(session, 201);
  });
}
