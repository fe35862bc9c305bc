import { createHash } from 'node:crypto';
import { invalid, Problem } from '@lifang/core';
import { createMiddleware } from 'hono/factory';
import type { Env } from '../http/env.ts';

const JSON_LIMIT = 1024 * 1024;
const IMPORT_LIMIT = 64 * 1024 * 1024;
/** A file, and what a form puts around it. */
const FILE_LIMIT = 20 * 1024 * 1024;
const FORM_AROUND = 16 * 1024;
const MAX_DEPTH = 20;

/**
 * Reads the body once, refuses what no route could use — too large, not JSON, too deep, NUL or half a surrogate pair — and
 * hashes the request for idempotency.
 */
export const body = createMiddleware<Env>(async (c, next) => {
  const hash = createHash('sha256').update(`${c.req.method} ${c.req.path}\n`);
  checkText('query', safeDecode(new URL(c.req.url).search));
  if (!['GET', 'HEAD', 'OPTIONS'].includes(c.req.method)) {
    const importing = c.req.path === '/v1/imports';
    const uploading = c.req.path === '/v1/files';
    const limit = importing ? IMPORT_LIMIT : uploading ? FILE_LIMIT : JSON_LIMIT;
    const most = uploading ? limit + FORM_AROUND : limit;
    if (Number(c.req.header('content-length') ?? 0) > most) throw tooLarge(limit);
    const bytes = Buffer.from(await c.req.arrayBuffer());
    if (bytes.length > most) throw tooLarge(limit);
    hash.update(bytes);
    if (bytes.length > 0 && !importing && !uploading) checkJson(c.req.header('content-type'), bytes);
  }
  c.set('requestHash', hash.digest('hex'));
  await next();
});

function tooLarge(limit: number): Problem {
  return new Problem('too-large', {
    detail: { zh: `最大 ${limit / 1024 / 1024} MB`, en: `at most ${limit / 1024 / 1024} MB` },
  });
}

function checkJson(contentType: string | undefined, bytes: Buffer): void {
  if (!/^application\/json\b/i.test(contentType ?? '')) {
    throw new Problem('unsupported-media-type', {
      detail: { zh: '请发送 application/json', en: 'send application/json' },
    });
  }
  let parsed: unknown;
  try {
    parsed = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Problem('malformed-request', {
      detail: { zh: '请求体不是 UTF-8 编码的 JSON', en: 'the body is not JSON in UTF-8' },
    });
  }
  checkValue(parsed, '', 0);
}

function checkValue(value: unknown, path: string, depth: number): void {
  if (depth > MAX_DEPTH)
    throw invalid(path, { zh: `嵌套超过 ${MAX_DEPTH} 层`, en: `nested deeper than ${MAX_DEPTH} levels` });
  if (typeof value === 'string') checkText(path === '' ? 'body' : path, value);
  else if (Array.isArray(value))
    for (const [index, item] of value.entries()) checkValue(item, `${path}[${index}]`, depth + 1);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      checkText('a field name', key);
      checkValue(item, path === '' ? key : `${path}.${key}`, depth + 1);
    }
  }
}

function checkText(field: string, text: string): void {
  if (text.includes('\0')) throw invalid(field, { zh: '文字中不能有空字符', en: 'a text cannot hold NUL' });
  if (!text.isWellFormed())
    throw invalid(field, { zh: '含有不完整的 Unicode 字符', en: 'half of a surrogate pair' });
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw invalid('query', { zh: '不是百分号编码的 UTF-8', en: 'not percent-encoded UTF-8' });
  }
}
