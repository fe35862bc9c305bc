import { z } from '@hono/zod-openapi';
import { says } from '../../http/issues.ts';
import { found } from '../../openapi/kept.ts';
import { day, externalId, id, idText, instant, kindName, listQuery, shortText } from '../../openapi/parts.ts';

const subjectSchema = z
  .union([z.object({ personId: idText }), z.object({ householdId: idText }), z.object({ unitId: idText })])
  .openapi('EventSubject');

export const eventSchema = z
  .object({
    id: idText,
    kind: kindName,
    externalId: z.string().nullable(),
    on: day,
    byUnitId: idText.nullable(),
    about: z.array(subjectSchema),
    participantIds: z.array(idText),
    invitedIds: z.array(idText).openapi({ description: 'Who was invited, whether they came or not.' }),
    data: z.record(z.string(), z.unknown()),
    status: z.enum(['kept', 'withdrawn', 'superseded']),
    ...found,
    reason: z.string().nullable(),
    version: z.number().int(),
    recordedAt: instant,
  })
  .openapi('Event');

export const eventWithHistorySchema = eventSchema
  .extend({
    history: z
      .array(eventSchema)
      .openapi({ description: 'What stood before each correction, latest first.' }),
  })
  .openapi('EventWithHistory');

export const eventPath = z.object({ id: id('event') });

const about = z
  .array(
    z.union([
      z.object({ personId: id('person') }).strict(),
      z.object({ householdId: id('household') }).strict(),
      z.object({ unitId: id('unit') }).strict(),
    ]),
  )
  .max(100)
  .refine(
    subjects => new Set(subjects.map(subject => Object.values(subject)[0])).size === subjects.length,
    says({ zh: '有人重复', en: 'names somebody twice' }),
  );
const participants = z
  .array(id('person'))
  .max(200)
  .refine(ids => new Set(ids).size === ids.length, says({ zh: '有人重复', en: 'names somebody twice' }));
const data = z.record(z.string().max(100), z.unknown());

export const recordEventBody = z
  .object({
    kind: kindName,
    on: day.optional().openapi({ description: 'The day it happened; today when absent, never the future.' }),
    byUnitId: id('unit').optional().openapi({ description: 'The unit that held or did it.' }),
    about: about.default([]).openapi({ description: 'Whom it is about.' }),
    participantIds: participants.default([]).openapi({ description: 'Who took part.' }),
    invitedIds: participants
      .default([])
      .openapi({ description: 'Who was invited, whether they came or not.' }),
    data: data.default({}).openapi({ description: 'The fields of its kind.' }),
    externalId: externalId.optional(),
    reason: shortText(1000)
      .optional()
      .openapi({ description: 'Why it should be kept in spite of a warning.' }),
  })
  .strict()
  .openapi('RecordEvent');

export const recordEventsBody = z
  .object({ items: z.array(recordEventBody).min(1).max(500) })
  .strict()
  .openapi('RecordEvents');

export const correctEventBody = z
  .object({
    on: day.optional(),
    byUnitId: id('unit').nullable().optional(),
    about: about.optional(),
    participantIds: participants.optional(),
    invitedIds: participants.optional(),
    data: data.optional(),
    reason: shortText(1000).openapi({ description: 'Why what stood before was wrong.' }),
  })
  .strict()
  .openapi('CorrectEvent');

export const withdrawEventBody = z
  .object({ reason: shortText(1000) })
  .strict()
  .openapi('WithdrawEvent');

export const listEventsQuery = z
  .object({
    ...listQuery,
    kind: kindName.optional(),
    externalId: externalId.optional(),
    aboutId: id('other').optional().openapi({ description: 'A person, household or unit it is about.' }),
    byUnitId: id('unit').optional(),
    from: day.optional(),
    to: day.optional(),
    status: z.enum(['kept', 'withdrawn']).optional(),
  })
  .strict();
