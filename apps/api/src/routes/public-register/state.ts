import { createRoute, z } from '@hono/zod-openapi';
import { readRegisterState, setRegisterState } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { answer, changeHeaders, dryRunQuery, jsonBody, operation, problems } from '../../openapi/parts.ts';
import { registerStateSchema, setRegisterBody } from './schema.ts';

const readRoute = createRoute({
  method: 'get',
  path: '/v1/public-register',
  ...operation('public-register.read', 'notices', 'Read whether anybody may read what is in force'),
  request: { query: z.object({}).strict() },
  responses: { 200: answer(registerStateSchema, 'Whether it is open.'), ...problems(401, 403, 422) },
});

const setRoute = createRoute({
  method: 'put',
  path: '/v1/public-register',
  ...operation('public-register.set', 'notices', 'Open the public register, or close it'),
  request: { query: dryRunQuery, headers: changeHeaders, body: jsonBody(setRegisterBody) },
  responses: {
    200: answer(registerStateSchema, 'Whether it is open.'),
    ...problems(400, 401, 403, 409, 413, 415, 422),
  },
});

export function registerStateRoutes(api: Api): void {
  api.openapi(readRoute, async c => c.json(await readRegisterState(requestContext(c)), 200));
  api.openapi(setRoute, async c =>
    c.json(await setRegisterState(requestContext(c), c.req.valid('json')), 200),
  );
}
