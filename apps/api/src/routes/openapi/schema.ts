import { z } from '@hono/zod-openapi';
import { day } from '../../openapi/parts.ts';

export const openApiDocumentSchema = z
  .looseObject({ openapi: z.string().openapi({ example: '3.1.1' }) })
  .openapi('OpenApiDocument', { description: 'A document in the form of OpenAPI 3.1.' });

export const openApiQuery = z
  .object({
    asOf: day.optional().openapi({ description: 'The day whose policies it describes; today when absent.' }),
  })
  .strict();

/** Headers of a read that may find nothing new. */
export const cachedHeaders = z.object({
  'if-none-match': z
    .string()
    .max(1000)
    .optional()
    .openapi({ description: 'The `ETag` you have. Answers 304 while it is still right.' }),
});
