import { createRoute } from '@hono/zod-openapi';
import { listSettings } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { toPageBody } from '../../http/page.ts';
import { answer, operation, page, problems } from '../../openapi/parts.ts';
import { listSettingsQuery, settingSchema } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/settings',
  ...operation('settings.list', 'settings', 'List what the documents leave open, and what was decided'),
  request: { query: listSettingsQuery },
  responses: {
    200: answer(page(settingSchema), 'Every setting; there is no further page.'),
    ...problems(401, 403, 422),
  },
});

export function listSettingsRoute(api: Api): void {
  api.openapi(route, async c =>
    c.json(toPageBody(await listSettings(requestContext(c), c.req.valid('query'))), 200),
  );
}
