import { z } from '@hono/zod-openapi';
import { day, id, idText, kindName, listQuery } from '../../openapi/parts.ts';

const form = z.enum(['permitted', 'unregulated']).openapi({
  description: 'Permitted: the text says that they may. Unregulated: it says that it makes no rule.',
});

export const freedomSchema = z
  .object({
    rule: z.string().openapi({ example: 'sample-forms.watch-may-look' }),
    form,
    title: z.string(),
    clauses: z.array(z.string()),
    reading: z.string().nullable(),
    policy: z.object({
      slug: z.string(),
      encoding: z.string(),
      document: z.string(),
      number: z.string().nullable(),
    }),
    asOf: day,
    body: z
      .object({
        noun: z.enum(['unit', 'group', 'appointment']),
        kind: z.string(),
        id: idText,
        name: z.string(),
      })
      .openapi({ description: 'Who is free to do it. Whose a post is stands in `personId`.' }),
    personId: idText.nullable(),
    unit: z.object({ id: idText, name: z.string() }),
    since: day.openapi({ description: 'The first day on which it was both in force and there to be free.' }),
    leaves: z.array(z.object({ kind: z.string(), title: z.string() })).openapi({
      description: 'What no rule asks for; nothing where the text says what they may do.',
    }),
  })
  .openapi('Freedom');

export const listFreedomsQuery = z
  .object({
    ...listQuery,
    asOf: day
      .optional()
      .openapi({ description: 'The day asked about, over what is known now; today when absent.' }),
    rule: kindName.optional(),
    clause: z.string().max(60).optional().openapi({ description: 'A clause number.' }),
    form: form.optional(),
    bodyId: id('other').optional().openapi({
      description: 'One unit, group or appointment, or every post that a person holds.',
    }),
    withinId: id('unit').optional().openapi({ description: 'The unit and everything below it.' }),
  })
  .strict();
