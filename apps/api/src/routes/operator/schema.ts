import { z } from '@hono/zod-openapi';
import { PASSWORD_MIN } from '@lifang/core';
import { says } from '../../http/issues.ts';
import { id, idText, instant, listQuery, shortText } from '../../openapi/parts.ts';

export const tenantSchema = z
  .object({
    id: idText,
    slug: z.string(),
    name: z.string(),
    status: z.enum(['active', 'suspended']),
    createdAt: instant,
  })
  .openapi('Tenant');

export const createdTenantSchema = z
  .object({
    id: idText,
    slug: z.string(),
    name: z.string(),
    apiKey: z.object({
      id: idText,
      token: z.string().openapi({ description: "The first administrator's key, shown this once." }),
    }),
    administrator: z.object({ id: idText, name: z.string() }).nullable(),
  })
  .openapi('CreatedTenant');

const tenantSlug = z
  .string()
  .max(63)
  .regex(
    /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
    says({ zh: '只能是小写字母、数字和单个连字符', en: 'lower-case letters, digits and single hyphens' }),
  )
  .openapi({ example: 'model-sub-district', description: 'What users name at login. It cannot be changed.' });

export const createTenantBody = z
  .object({
    slug: tenantSlug,
    name: shortText(200),
    administrator: z
      .object({ name: shortText(100), password: z.string().min(PASSWORD_MIN).max(200) })
      .strict()
      .optional()
      .openapi({ description: 'A first user beside the first key.' }),
  })
  .strict()
  .openapi('CreateTenant');

export const tenantPath = z.object({ id: id('tenant') });

export const listTenantsQuery = z.object(listQuery).strict();
