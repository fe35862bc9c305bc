import { z } from '@hono/zod-openapi';
import { says } from '../../http/issues.ts';
import { grantSchema, grantsBody } from '../../openapi/grants.ts';
import { id, idText, instant, listQuery, shortText } from '../../openapi/parts.ts';

export const apiKeySchema = z
  .object({
    id: idText,
    name: z.string(),
    grants: z.array(grantSchema),
    expiresAt: instant.nullable(),
    revokedAt: instant.nullable(),
    createdAt: instant,
  })
  .openapi('ApiKey');

export const createdApiKeySchema = apiKeySchema
  .extend({ token: z.string().openapi({ description: 'Shown this once.' }) })
  .openapi('CreatedApiKey');

export const createApiKeyBody = z
  .object({
    name: shortText(100),
    grants: grantsBody,
    expiresAt: z.iso
      .datetime({
        message: says({
          zh: '不是 UTC 时刻，如 2026-12-31T16:00:00Z',
          en: 'not an instant in UTC such as 2026-12-31T16:00:00Z',
        }),
      })
      .max(27)
      .nullable()
      .optional()
      .openapi({ description: 'When it ends by itself; null or absent: when it is revoked.' }),
  })
  .strict()
  .openapi('CreateApiKey');

export const apiKeyPath = z.object({ id: id('apiKey') });

export const listApiKeysQuery = z.object(listQuery).strict();
