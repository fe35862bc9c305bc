import { createRoute, z } from '@hono/zod-openapi';
import { type Language, Problem } from '@lifang/core';
import type { Day } from '@lifang/policy';
import type { Context } from 'hono';
import { bearer, requestContext } from '../../http/context.ts';
import type { Api, Env } from '../../http/env.ts';
import type { Published } from '../../openapi/documents.ts';
import { problems } from '../../openapi/parts.ts';
import { openApiQuery } from '../openapi/schema.ts';
import { documentsOf } from '../openapi/serve.ts';
import { policiesOn } from '../openapi/tenant-policies.ts';

const pageRoute = createRoute({
  method: 'get',
  path: '/docs',
  operationId: 'docs.page',
  tags: ['openapi'],
  summary: 'This documentation as a page',
  description: 'With a credential: that of its tenant.',
  request: {
    query: openApiQuery.extend({
      lang: z.enum(['zh-CN', 'en']).optional().openapi({ description: 'In place of `Accept-Language`.' }),
    }),
  },
  responses: {
    200: { description: 'The page.', content: { 'text/html': { schema: z.string() } } },
    ...problems(401, 403, 422),
  },
});

const scriptRoute = createRoute({
  method: 'get',
  path: '/docs/script.js',
  operationId: 'docs.script',
  tags: ['openapi'],
  summary: "The page's script",
  request: { query: z.object({}).strict() },
  responses: {
    200: { description: 'The script.', content: { 'text/javascript': { schema: z.string() } } },
    ...problems(422),
  },
});

/** The page is evaluated when it is first asked for, not at start-up. */
export function docsRoutes(api: Api): void {
  api.openapi(pageRoute, async c => {
    const { lang, asOf } = c.req.valid('query');
    const language = lang ?? c.get('language');
    const { document } = await documentFor(api, c, language, asOf);
    const { docsPage } = await import('../../docs/page.ts');
    c.header('cache-control', 'private, no-cache');
    c.header('vary', 'Authorization, Cookie, Accept-Language');
    return c.html(await docsPage(document, language));
  });
  api.openapi(scriptRoute, async c => {
    const { SCRIPT } = await import('../../docs/script.ts');
    return c.body(SCRIPT, 200, { 'content-type': 'text/javascript; charset=utf-8' });
  });
}

async function documentFor(
  api: Api,
  c: Context<Env>,
  language: Language,
  asOf: Day | undefined,
): Promise<Published> {
  const documents = await documentsOf(api);
  if (bearer(c) === null) return documents.core(language);
  try {
    const ctx = requestContext(c);
    return documents.of(await policiesOn(ctx, asOf ?? ctx.today), language);
  } catch (error) {
    // A browser goes on sending the cookie of a session that has ended: its reader still gets a page.
    const ended = error instanceof Problem && error.code === 'unauthenticated';
    if (ended && c.req.header('authorization') === undefined) return documents.core(language);
    throw error;
  }
}
