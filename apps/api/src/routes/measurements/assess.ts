import { createRoute, z } from '@hono/zod-openapi';
import { readAssessments } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { answer, operation, problems } from '../../openapi/parts.ts';
import { assessmentSchema, readAssessmentsQuery } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/assessments',
  ...operation('assessments.read', 'measurements', 'How units stand with the criteria of a period'),
  request: { query: readAssessmentsQuery },
  responses: {
    200: answer(z.object({ items: z.array(assessmentSchema) }), 'One for each criterion and unit.'),
    ...problems(401, 403, 422),
  },
});

export function readAssessmentsRoute(api: Api): void {
  api.openapi(route, async c =>
    c.json({ items: await readAssessments(requestContext(c), c.req.valid('query')) }, 200),
  );
}
