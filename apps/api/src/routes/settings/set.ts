import { createRoute } from '@hono/zod-openapi';
import { setSetting } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { answer, changeHeaders, dryRunQuery, jsonBody, operation, problems } from '../../openapi/parts.ts';
import { setSettingBody, settingPath, settingSchema } from './schema.ts';

const route = createRoute({
  method: 'put',
  path: '/v1/settings/{name}',
  ...operation('settings.set', 'settings', 'Decide a setting from a day on'),
  request: {
    params: settingPath,
    query: dryRunQuery,
    headers: changeHeaders,
    body: jsonBody(setSettingBody),
  },
  responses: {
    200: answer(settingSchema, 'The setting on the first day of the new value.'),
    ...problems(400, 401, 403, 404, 413, 415, 422),
  },
});

export function setSettingRoute(api: Api): void {
  api.openapi(route, async c =>
    c.json(await setSetting(requestContext(c), { ...c.req.valid('json'), ...c.req.valid('param') }), 200),
  );
}
