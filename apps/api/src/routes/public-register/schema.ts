import { z } from '@hono/zod-openapi';
import { REGISTER_PARTS } from '@lifang/core';
import { day, id, idText, kindName, listQuery } from '../../openapi/parts.ts';
import { pageLanguage } from '../../pages/serve.ts';

const narrowed = {
  unitId: id('unit').optional().openapi({ description: 'What one unit has in force.' }),
  kind: kindName.optional(),
};
export const publicRegisterQuery = z.object({ ...listQuery, ...narrowed }).strict();
export const publicRegisterPageQuery = publicRegisterQuery.extend({ lang: pageLanguage }).strict();

export const registerEntrySchema = z
  .object({
    id: idText,
    part: z.enum(REGISTER_PARTS).openapi({
      description: 'Something published, something that happened, or a line of a register.',
    }),
    kind: kindName,
    title: z.string().openapi({ description: 'What sort of thing it is, in the reader’s language.' }),
    unit: z.object({ id: idText, name: z.string() }),
    about: z.array(z.string()).openapi({ description: 'The units it is about, by name.' }),
    from: day,
    to: day.nullable().openapi({ description: 'Its last day; null while it has none.' }),
    shown: z
      .array(z.object({ name: z.string(), title: z.string(), value: z.unknown(), text: z.string() }))
      .openapi({ description: 'What its kind shows, and nothing else.' }),
  })
  .openapi('PublicRegisterEntry');

export const registerStateSchema = z
  .object({
    open: z.boolean(),
    since: day.nullable().openapi({ description: 'Open from that day; null while it is closed.' }),
  })
  .openapi('PublicRegisterState');

export const setRegisterBody = z
  .object({ open: z.boolean().openapi({ description: 'Whether anybody may read it.' }) })
  .strict()
  .openapi('SetPublicRegister');
