import { createRoute } from '@hono/zod-openapi';
import { listBooks } from '@lifang/core';
import { requestContext } from '../../http/context.ts';
import type { Api } from '../../http/env.ts';
import { toPageBody } from '../../http/page.ts';
import { answer, operation, page, problems } from '../../openapi/parts.ts';
import { bookSchema, listBooksQuery } from './schema.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/books',
  ...operation('books.list', 'money', 'The book every unit keeps of a fund, and what is left in it'),
  request: { query: listBooksQuery },
  responses: { 200: answer(page(bookSchema), 'A page of books.'), ...problems(401, 403, 422) },
});

export function listBooksRoute(api: Api): void {
  api.openapi(route, async c =>
    c.json(toPageBody(await listBooks(requestContext(c), c.req.valid('query'))), 200),
  );
}
