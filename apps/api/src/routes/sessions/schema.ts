import { z } from '@hono/zod-openapi';
import { idText, instant, shortText } from '../../openapi/parts.ts';

export const createSessionBody = z
  .object({
    tenant: z.string().min(1).max(63).openapi({ description: "The tenant's slug." }),
    name: shortText(100),
    password: z.string().min(1).max(200),
  })
  .strict()
  .openapi('CreateSession');

export const createdSessionSchema = z
  .object({
    token: z.string().openapi({ description: 'Shown this once; browsers get it as a cookie too.' }),
    expiresAt: instant.openapi({ description: 'It ends then, however busy; idle, it ends after two hours.' }),
    user: z.object({ id: idText, name: z.string() }),
  })
  .openapi('CreatedSession');
