import type { Context } from 'hono';
import { unchanged } from '../../http/conditional.ts';
import type { Api, Env } from '../../http/env.ts';
import type { Documents, Published } from '../../openapi/documents.ts';

const documents = new WeakMap<Api, Documents>();

/** The documents of an application. What composes them is evaluated when the first is asked for, not at start-up. */
export async function documentsOf(api: Api): Promise<Documents> {
  const { Documents } = await import('../../openapi/documents.ts');
  const kept = documents.get(api) ?? new Documents(api);
  documents.set(api, kept);
  return kept;
}

/** Answers with a document, or with nothing where the caller has it already. */
export function serveDocument(c: Context<Env>, { document, etag }: Published) {
  const headers = {
    etag,
    'cache-control': 'private, no-cache',
    vary: 'Authorization, Cookie, Accept-Language',
  };
  if (unchanged(c.req.header('if-none-match'), etag)) return c.body(null, 304, headers);
  return c.json(document, 200, headers);
}
