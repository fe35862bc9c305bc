import { OpenAPIHono } from '@hono/zod-openapi';
import { Problem } from '@lifang/core';
import type { Api, Env } from './env.ts';
import { issueWords } from './issues.ts';

/** A router whose validation failures are problems that name every field at once. */
export function newApi(): Api {
  return new OpenAPIHono<Env>({
    defaultHook: result => {
      if (result.success) return;
      throw new Problem('invalid-input', {
        errors: result.error.issues.slice(0, 100).map(issue => ({
          field: fieldOf(issue.path),
          reason: issueWords(issue),
        })),
      });
    },
  });
}

function fieldOf(path: readonly PropertyKey[]): string {
  const field = path.reduce<string>(
    (text, part) =>
      typeof part === 'number' ? `${text}[${part}]` : text === '' ? String(part) : `${text}.${String(part)}`,
    '',
  );
  return field === '' ? 'body' : field;
}
