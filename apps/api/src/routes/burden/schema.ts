import { z } from '@hono/zod-openapi';
import { BURDEN_PARTS } from '@lifang/core';
import { day, id, idText, kindName, listQuery } from '../../openapi/parts.ts';
import { pageLanguage } from '../../pages/serve.ts';

const count = z.number().int();
const slug = z.string().max(63).openapi({ description: 'The slug of a policy.', example: 'sample' });
const asOf = day
  .optional()
  .openapi({ description: 'The day asked about, over what is known now; today when absent.' });

export const listBurdenQuery = z
  .object({
    ...listQuery,
    asOf,
    withinId: id('unit').optional().openapi({ description: 'The unit and everything below it.' }),
    level: kindName
      .optional()
      .openapi({ description: 'The kind of unit; every kind of which anything is asked when absent.' }),
    policy: slug.optional(),
    include: z
      .enum(['lines'])
      .optional()
      .openapi({ description: '`lines` says each thing that is asked for.' }),
  })
  .strict();

export const burdenPageQuery = z.object({ unitId: id('unit'), asOf, lang: pageLanguage }).strict();

const lineSchema = z
  .object({
    part: z.enum(BURDEN_PARTS).openapi({
      description:
        'To do something, to report an event, to keep a register, to publish a notice, to measure, to have a body.',
    }),
    name: z.string(),
    title: z.string(),
    askedBy: z
      .array(z.object({ policy: slug, clauses: z.array(z.string()) }))
      .openapi({ description: 'Those who ask for it, the one it is counted with first.' }),
    countedBefore: z
      .boolean()
      .openapi({ description: 'Whether it is counted with another policy, which asked for it before.' }),
    fields: z.array(
      z.object({
        name: z.string(),
        title: z.string(),
        required: z.boolean(),
        askedBy: z.array(z.string()),
      }),
    ),
    owedTo: count
      .nullable()
      .openapi({ description: 'To how many a duty is owed on the day; null for what is no duty.' }),
    timesAYear: count
      .nullable()
      .openapi({ description: 'How often in a year, for all of them; null where no calendar says.' }),
  })
  .openapi('BurdenLine');

export const burdenSchema = z
  .object({
    unit: z.object({ id: idText, name: z.string(), kind: kindName, kindTitle: z.string() }),
    policy: slug,
    issuer: z.string().openapi({ description: 'The body that issued its document.' }),
    document: z.string(),
    clauses: z.array(z.string()),
    duties: count,
    timesAYear: count.openapi({
      description: 'How often in a year something falls due under its duties, where a calendar says.',
    }),
    uncounted: count.openapi({ description: 'Duties without a place in the calendar.' }),
    events: count.openapi({ description: 'Kinds of event by which its duties are shown to be done.' }),
    records: count.openapi({ description: 'Registers to keep.' }),
    notices: count,
    indicators: count,
    groups: count,
    fields: count.openapi({ description: 'Values to be given in all of these.' }),
    shared: z.object({ lines: count, fields: count }).openapi({
      description:
        'What it asks for and another policy asked for before: it is asked once, and counted there.',
    }),
    lines: z.array(lineSchema).nullable().openapi({ description: 'Null unless asked for.' }),
  })
  .openapi('Burden');
