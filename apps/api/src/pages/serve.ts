import { z } from '@hono/zod-openapi';
import type { Language, RequestContext } from '@lifang/core';
import type { Context } from 'hono';
import { requestContext } from '../http/context.ts';
import type { Env } from '../http/env.ts';

/** The language of a page, for a reader who follows a link and sends no header of their own. */
export const pageLanguage = z
  .enum(['zh-CN', 'en'])
  .optional()
  .openapi({ description: 'In place of `Accept-Language`.' });

/** A page as an answer. */
export function pageAnswer(description: string) {
  return { description, content: { 'text/html': { schema: z.string() } } };
}

/** The request of a page, in the language asked for. What it answers is for nobody else to keep. */
export function pageContext(c: Context<Env>, lang: Language | undefined): RequestContext {
  c.header('cache-control', 'private, no-cache');
  c.header('vary', 'Authorization, Cookie, Accept-Language');
  const ctx = requestContext(c);
  return { ...ctx, language: lang ?? ctx.language };
}
