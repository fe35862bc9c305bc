import { z } from '@hono/zod-openapi';
import { ROLES } from '@lifang/core';
import { id, idText } from './parts.ts';

/** A role to be given to a user or a key. */
const grantBody = z
  .object({
    role: z.enum(ROLES),
    unitId: id('unit')
      .nullable()
      .openapi({ description: 'Over this unit and what is below it; null: over the whole tenant.' }),
  })
  .strict();

export const grantsBody = z.array(grantBody).min(1).max(50);

/** A role somebody holds. */
export const grantSchema = z.object({ role: z.enum(ROLES), unitId: idText.nullable() }).openapi('Grant');
