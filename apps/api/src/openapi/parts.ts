import { z } from '@hono/zod-openapi';
import { CODES, type Operation, type ProblemCode } from '@lifang/core';
import { type Id, type IdNoun, isId } from '@lifang/db';
import { isDay } from '@lifang/policy';
import { says } from '../http/issues.ts';

/** A row's id. Upper case is accepted and stored in lower. */
export function id<N extends IdNoun>(noun: N) {
  return z
    .string()
    .transform((text, ctx): Id<N> => {
      const lower = text.toLowerCase();
      if (isId<N>(lower)) return lower;
      ctx.addIssue({ code: 'custom', message: says({ zh: '不是编号', en: 'not an id' }) });
      return z.NEVER;
    })
    .openapi({ format: 'uuid', description: idMeaning(noun) });
}

function idMeaning(noun: IdNoun): string {
  if (noun === 'other') return 'An id.';
  const words: Partial<Record<IdNoun, string>> = { apiKey: 'API key', calendarToken: 'calendar token' };
  return `Id of the ${words[noun] ?? noun}.`;
}

/** An id in an answer. */
export const idText = z.string().openapi({ format: 'uuid' });

/** A calendar day in Asia/Shanghai. */
export const day = z
  .string()
  .refine(isDay, says({ zh: '不是日历上的日期（格式 YYYY-MM-DD）', en: 'not a calendar day (YYYY-MM-DD)' }))
  .openapi({ format: 'date', example: '2026-03-31' });

export const instant = z.string().openapi({ format: 'date-time', example: '2026-03-31T08:00:00Z' });

/** Text a person typed, with a length limit; never empty once trimmed. */
export const shortText = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    // Control characters, and those that turn the direction of what follows, make one text look like another.
    .refine(
      text => !/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(text),
      says({ zh: '含有控制字符', en: 'holds a control character' }),
    );

export const externalId = z
  .string()
  .min(1)
  .max(128)
  .regex(
    /^[\x21-\x7e\u4e00-\u9fff]+$/,
    says({
      zh: '只能是字母、数字、汉字和标点，不含空格',
      en: 'letters, digits and punctuation without spaces',
    }),
  )
  .openapi({ description: 'Your own number for it. Unique in the tenant for its noun and kind.' });

export const kindName = z
  .string()
  .max(130)
  .regex(
    /^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$/,
    says({ zh: '类型写作 <政策>.<名称>', en: 'a kind is <policy>.<name>' }),
  )
  .openapi({ example: 'sample.committee' });

/** Query of every list. */
export const listQuery = {
  cursor: z
    .string()
    .max(300)
    .optional()
    .openapi({ description: 'Where the last page ended: its `nextCursor`.' }),
  limit: z.coerce.number().int().min(1).max(200).default(50).openapi({ description: 'Items a page.' }),
};

/** Whether a change is only tried. */
export const dryRunQuery = z
  .object({
    dryRun: z
      .enum(['true', 'false'])
      .optional()
      .openapi({ description: 'Answer as if done, and keep nothing.' }),
  })
  .strict();

/** Headers of a change. */
export const changeHeaders = z.object({
  'idempotency-key': z
    .string()
    .min(1)
    .max(128)
    .regex(/^[\x21-\x7e]+$/)
    .optional()
    .openapi({
      description:
        'Send the same key again and get the same answer; the effect happens once. Kept for 14 days.',
    }),
});

/** Headers of a change to something that was read before. */
export const matchHeaders = changeHeaders.extend({
  'if-match': z
    .string()
    .max(20)
    .optional()
    .openapi({ description: 'The `version` you read. A stale one answers 412.', example: '"1"' }),
});

const problemSchema = z
  .object({
    type: z.string().openapi({ example: 'urn:lifang:problem:invalid-input' }),
    title: z.string(),
    status: z.number().int(),
    code: z
      .enum(Object.keys(CODES) as [ProblemCode, ...ProblemCode[]])
      .openapi({ description: 'Stable; branch on it.' }),
    detail: z.string().optional(),
    requestId: z.string(),
    mergedIntoId: z.string().optional().openapi({
      format: 'uuid',
      description: 'For a person who was found to be another: that one; `Location` leads to them.',
    }),
    errors: z
      .array(z.object({ field: z.string(), reason: z.string(), line: z.number().int().optional() }))
      .optional(),
    refusals: z
      .array(
        z.object({
          rule: z.string(),
          clauses: z.array(z.string()),
          requirement: z.string(),
          has: z.union([z.number(), z.string()]).nullable(),
          needs: z.union([z.number(), z.string()]).nullable(),
          next: z.string(),
        }),
      )
      .optional(),
    nextSteps: z
      .array(
        z.object({
          step: z.string(),
          title: z.string(),
          clauses: z.array(z.string()),
          by: z.string(),
          unitId: idText.nullable(),
        }),
      )
      .optional()
      .openapi({
        description:
          'What may be done with a case as it stands, or the steps of cases by which a rule could be met, and by whom.',
      }),
  })
  .openapi('Problem');

const PROBLEM_STATUS: Readonly<Record<number, string>> = {
  400: 'The request cannot be read.',
  401: 'The credential is missing, unknown or expired.',
  403: 'No role of yours allows this.',
  404: 'There is no such thing in this tenant.',
  409: 'It conflicts with what is stored, or a rule refuses it.',
  410: 'The person has been merged into another: `mergedIntoId`.',
  412: 'It has changed since you read it.',
  413: 'The request is too large.',
  415: 'The content type is not supported.',
  422: 'The input is not acceptable.',
  428: 'Send If-Match.',
  429: 'Too many requests.',
  503: 'The service is not available now.',
};

const problemContent = { 'application/problem+json': { schema: problemSchema } };

/** The problems an operation may answer. */
export function problems<const S extends readonly number[]>(...statuses: S) {
  const entries = [...statuses, 429].map(status => [
    status,
    { description: PROBLEM_STATUS[status] ?? 'A problem.', content: problemContent },
  ]);
  return Object.fromEntries(entries) as Record<never, never>;
}

/** A JSON answer. */
export function answer<S extends z.ZodType>(schema: S, description: string) {
  return { description, content: { 'application/json': { schema } } };
}

/** A list as a file. */
export const csvAnswer = {
  description:
    'UTF-8 with a byte-order mark; the header is in the language asked for. What would run as a formula has an apostrophe in front.',
  content: { 'text/csv': { schema: z.string() } },
};

/** A required JSON body. */
export function jsonBody<S extends z.ZodType>(schema: S) {
  return { required: true, content: { 'application/json': { schema } } };
}

/** A page of items. */
export function page<S extends z.ZodType>(item: S) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}

/** What every operation behind a credential declares. */
export function operation<const O extends Operation>(name: O, tag: string, summary: string) {
  return { operationId: name, tags: [tag], summary, security: [{ bearer: [] }] };
}

/** What every operation of an operator declares. */
export function operatorOperation(name: string, summary: string) {
  return { operationId: name, tags: ['operator'], summary, security: [{ bearer: [] }] };
}
