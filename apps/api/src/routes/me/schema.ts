import { z } from '@hono/zod-openapi';
import { ROLES } from '@lifang/core';
import { grantSchema } from '../../openapi/grants.ts';
import { idText } from '../../openapi/parts.ts';

export const meSchema = z
  .object({
    actor: z.object({
      id: idText.nullable(),
      kind: z.enum(['user', 'api-key', 'system']),
      name: z.string(),
    }),
    tenant: z.object({ id: idText, slug: z.string(), name: z.string() }),
    personId: idText.nullable().openapi({ description: 'The person of the roster the user is, if any.' }),
    grants: z.array(grantSchema),
    roles: z.array(z.enum(ROLES)),
    scope: z
      .array(idText)
      .nullable()
      .openapi({ description: 'Null for the whole tenant, else the units whose subtrees are within reach.' }),
    operations: z.array(z.string()).openapi({ description: 'Everything at least one of the roles allows.' }),
  })
  .openapi('Me');
