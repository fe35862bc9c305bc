import { z } from '@hono/zod-openapi';
import { FOUND_NOUNS } from '@lifang/core';
import { idText, shortText } from '../../openapi/parts.ts';

export const searchQuery = z
  .object({
    q: shortText(100).openapi({
      description: 'How the name or address begins. Finds only people and addresses you may see.',
      example: '幸福',
    }),
    nouns: z
      .string()
      .max(60)
      .transform(text => text.split(','))
      .pipe(z.array(z.enum(FOUND_NOUNS)))
      .optional()
      .openapi({
        type: 'string',
        description: 'One or several of `unit`, `household` and `person`, separated by commas.',
        example: 'unit,person',
      }),
    limit: z.coerce
      .number()
      .int()
      .min(1)
      .max(50)
      .default(20)
      .openapi({ description: 'At most so many of each noun.' }),
  })
  .strict();

export const searchResultSchema = z
  .object({
    items: z.array(
      z.object({
        noun: z.enum(FOUND_NOUNS),
        id: idText,
        kind: z.string().nullable().openapi({ description: 'The kind of a unit.' }),
        externalId: z.string().nullable(),
        name: z.string().openapi({ description: 'A name, or the address of a household.' }),
        unitId: idText.nullable().openapi({ description: 'Where they live today; for a unit itself.' }),
      }),
    ),
    more: z.array(z.enum(FOUND_NOUNS)).openapi({
      description: 'Nouns of which there are more than are shown: ask with a longer text.',
    }),
  })
  .openapi('SearchResult');
