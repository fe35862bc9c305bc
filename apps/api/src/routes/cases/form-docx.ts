import { createRoute } from '@hono/zod-openapi';
import { readForm } from '@lifang/core';
import type { Api } from '../../http/env.ts';
import { operation, problems } from '../../openapi/parts.ts';
import { pageContext } from '../../pages/serve.ts';
import { casePath, formQuery } from './schema.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const route = createRoute({
  method: 'get',
  path: '/v1/cases/{id}/form.docx',
  ...operation('cases.form-docx', 'cases', 'The official form of a case, filled in, as a DOCX file'),
  request: { params: casePath, query: formQuery },
  responses: {
    200: {
      description: 'The file.',
      content: { [DOCX]: { schema: { type: 'string' as const, format: 'binary' } } },
    },
    ...problems(401, 403, 404, 422),
  },
});

/** What writes the file is large, and loaded when one is first asked for. */
export function caseFormDocxRoute(api: Api): void {
  api.openapi(route, async c => {
    const { lang, form } = c.req.valid('query');
    const ctx = pageContext(c, lang);
    const { id } = c.req.valid('param');
    const filled = await readForm(ctx, { id, form }, 'cases.form-docx');
    const { formDocument } = await import('../../documents/form.ts');
    const bytes = await formDocument(filled, ctx.language);
    const name = encodeURIComponent(`${filled.title}.docx`);
    return c.body(bytes, 200, {
      'content-type': DOCX,
      'content-disposition': `attachment; filename="form.docx"; filename*=UTF-8''${name}`,
      'cache-control': 'private, no-store',
    });
  });
}
