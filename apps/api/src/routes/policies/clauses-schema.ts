import { z } from '@hono/zod-openapi';
import { day } from '../../openapi/parts.ts';
import { pageLanguage } from '../../pages/serve.ts';
import { documentSchema } from '../reports/schema.ts';
import { enablementSchema } from './schema.ts';

export const clausesQuery = z
  .object({
    asOf: day
      .optional()
      .openapi({ description: 'The day asked about, over what is known now; today when absent.' }),
  })
  .strict();

export const clausesPageQuery = clausesQuery.extend({ lang: pageLanguage }).strict();

const count = z.number().int();
const bilingual = z.object({ zh: z.string(), en: z.string() });

const carrierSchema = z
  .object({
    part: z.string().openapi({ description: 'What it is in the policy.', example: 'duty' }),
    name: z.string(),
    title: z.string(),
    english: z.string(),
  })
  .openapi('ClauseCarrier');

const stateSchema = z
  .object({
    duties: z
      .object({ due: count, compliant: count, overdue: count, open: count, waived: count })
      .openapi({ description: 'Occurrences that run on the day asked about, by status.' }),
    missed: count.openapi({ description: 'Overdue by their last day within the year before.' }),
    settings: z.array(
      carrierSchema.extend({
        undetermined: z.boolean(),
        waiting: z
          .array(carrierSchema)
          .openapi({ description: 'The rules that wait while it has no value.' }),
      }),
    ),
    findings: z
      .array(carrierSchema.extend({ consequence: z.enum(['warn', 'flag', 'void']), times: count }))
      .openapi({ description: 'What limits found within the year before, in whatever they judge.' }),
    breaches: z.object({ open: count, accepted: count }).openapi({
      description: 'What lasts and does not meet it on the day asked about: see `/v1/breaches`.',
    }),
  })
  .openapi('ClauseState');

export const clauseTableSchema = z
  .object({
    document: documentSchema.extend({ issuer: z.string(), issuedOn: day }),
    encoding: z.string().openapi({ description: 'Version of the encoding, not of the document.' }),
    scope: bilingual,
    enabled: enablementSchema.nullable(),
    asOf: day,
    since: day.openapi({ description: 'The first day of what is counted over the year before.' }),
    clauses: z.array(
      z.object({
        number: z.string().openapi({ example: 'LF-5' }),
        place: z.string(),
        wording: bilingual.openapi({ description: 'Our own words, not those of the document.' }),
        disposition: z.enum(['encoded', 'setting', 'discretion', 'guidance']),
        reason: z.string().nullable(),
        authority: z.string().nullable(),
        readings: z
          .array(z.string())
          .openapi({ description: 'How we read it: its own reading and those of what carries it.' }),
        carriedBy: z.array(carrierSchema),
        state: stateSchema
          .nullable()
          .openapi({ description: 'How it stands here; null while the tenant does not run the policy.' }),
      }),
    ),
  })
  .openapi('ClauseTable');
