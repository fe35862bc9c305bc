import { z } from '@hono/zod-openapi';
import { shortText } from './parts.ts';

const findingSchema = z
  .object({
    limit: z.string().openapi({ description: 'The limit, `<policy>.<name>`.' }),
    consequence: z.enum(['warn', 'flag', 'void']),
    missing: z.array(z.string()).openapi({ description: 'Names of the requirements that did not hold.' }),
  })
  .openapi('Finding');

/** What limits found of something that is kept. */
export const found = {
  counts: z.boolean().openapi({ description: 'Whether rules count it: no limit voids it.' }),
  findings: z
    .array(findingSchema)
    .openapi({ description: 'What limits found: warnings, flags, and what voids it.' }),
};

/** Why something is kept although a limit warned, in an answer. */
export const keptBecause = z
  .string()
  .nullable()
  .openapi({ description: 'Why it was kept although a rule warned.' });

/** Why something should be kept, in a body. */
export const keepBecause = shortText(500)
  .optional()
  .openapi({ description: 'Why it should be kept in spite of a warning.' });
