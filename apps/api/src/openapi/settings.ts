import { z } from '@hono/zod-openapi';
import { TERM_UNITS } from '@lifang/policy';
import { says } from '../http/issues.ts';

/** A setting's full name. */
export const settingName = z
  .string()
  .max(130)
  .regex(
    /^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$/,
    says({ zh: '设置写作 <政策>.<名称>', en: 'a setting is <policy>.<name>' }),
  )
  .openapi({ example: 'sample.welcome-limit' });

/** A length of time. */
const termSchema = z
  .object({
    amount: z.number().int().min(1).max(10_000),
    unit: z.enum(TERM_UNITS),
  })
  .strict()
  .openapi('Term');

/** A value of any type of setting; which one it must be, and within which bounds, the setting says. */
export const settingValue = z
  .union([
    z.number().int().max(1_000_000_000).min(-1_000_000_000),
    z.string().max(200),
    z.array(z.string().min(1).max(200)).max(200),
    termSchema,
    z.null(),
  ])
  .openapi({ description: 'Null leaves the setting open.' });
