import { z } from '@hono/zod-openapi';
import { REVEALABLE, SEXES, SIDES } from '@lifang/core';
import { says } from '../../http/issues.ts';
import { day, externalId, id, idText, kindName, listQuery, shortText } from '../../openapi/parts.ts';
import { membershipSchema } from '../categories/schema.ts';

const masked = (example: string) =>
  z.string().nullable().openapi({ description: 'Sensitive: masked for everybody; see reveal.', example });

const person = {
  id: idText,
  externalId: z.string().nullable(),
  name: z.string().openapi({ description: 'Personal: masked by role.', example: '王**' }),
  sex: z.enum(SEXES),
  bornOn: day.nullable().openapi({ description: 'Personal: null for roles that may not see it.' }),
  birthYear: z.number().int().nullable(),
  diedOn: day.nullable().openapi({ description: 'The last day alive, when known.' }),
  idNumber: masked('31**************28'),
  phone: masked('13*******89'),
  householdId: idText
    .nullable()
    .openapi({ description: 'The household they live in on the day asked about.' }),
  unitId: idText
    .nullable()
    .openapi({ description: 'The unit they live in on that day; null when nowhere here.' }),
  from: day.nullable().openapi({ description: 'Since when they live there.' }),
  to: day.nullable().openapi({ description: 'Their last day there; null while it goes on.' }),
  version: z.number().int(),
};

export const personSchema = z.object(person).openapi('Person');

export const personWholeSchema = z
  .object({
    ...person,
    categories: z
      .array(membershipSchema)
      .openapi({ description: 'The lists they are on on the day asked about.' }),
  })
  .openapi('PersonWhole');

export const personPath = z.object({ id: id('person') });

export const listPeopleQuery = z
  .object({
    ...listQuery,
    name: shortText(100)
      .optional()
      .openapi({ description: 'How the name begins. Finds only people whose names you may see.' }),
    withinId: id('unit')
      .optional()
      .openapi({ description: 'Those who live in the unit and everything below it.' }),
    householdId: id('household').optional(),
    category: kindName.optional().openapi({ description: 'A list they are on on the day asked about.' }),
    externalId: externalId.optional(),
    asOf: day.optional().openapi({ description: 'The day asked about; today when absent.' }),
  })
  .strict();

const sex = z.enum(SEXES);

/** A check character typed in lower case means the same. */
const idNumber = z
  .string()
  .max(18)
  .transform(text => text.toUpperCase())
  .openapi({ type: 'string', description: 'Resident ID number (GB 11643). Stored encrypted.' });

const phone = z
  .string()
  .max(30)
  .regex(/^\+?[0-9][0-9 -]{3,}[0-9]$/, says({ zh: '不是电话号码', en: 'not a telephone number' }))
  .openapi({ description: 'Stored encrypted.' });

export const createPersonBody = z
  .object({
    externalId: externalId.optional(),
    name: shortText(100),
    sex,
    bornOn: day.optional().openapi({ description: 'May be left out where the resident ID number says it.' }),
    idNumber: idNumber.optional(),
    phone: phone.optional(),
    householdId: id('household').optional().openapi({ description: 'They live in it, and so in its unit.' }),
    unitId: id('unit').optional().openapi({ description: 'They live in it without a household.' }),
    from: day.optional().openapi({ description: 'The first day they live there.' }),
  })
  .strict()
  .openapi('CreatePerson');

export const updatePersonBody = z
  .object({
    externalId: externalId.nullable().optional(),
    name: shortText(100).optional(),
    sex: sex.optional(),
    bornOn: day.nullable().optional(),
    diedOn: day.nullable().optional().openapi({ description: 'Corrects a death; it is entered by leaving.' }),
    idNumber: idNumber.nullable().optional(),
    phone: phone.nullable().optional(),
  })
  .strict()
  .openapi('UpdatePerson');

export const movePersonBody = z
  .object({
    householdId: id('household').optional(),
    unitId: id('unit').optional(),
    on: day.openapi({ description: 'The first day at the new place.' }),
  })
  .strict()
  .openapi('MovePerson');

export const leavePersonBody = z
  .object({
    on: day.openapi({ description: 'The last day in the tenant, or alive.' }),
    died: z.literal(true).optional(),
  })
  .strict()
  .openapi('LeavePerson');

const side = z.enum(SIDES).optional();

export const mergePeopleBody = z
  .object({
    intoId: id('person').openapi({
      description: 'The one who stays. The person of the path becomes a name for them.',
    }),
    force: z
      .object({
        idNumber: side,
        bornOn: side,
        diedOn: side,
        sex: side,
        reason: shortText(1000),
      })
      .strict()
      .optional()
      .openapi({ description: 'Where the two contradict each other: which is right, and why.' }),
  })
  .strict()
  .openapi('MergePeople');

const count = z.number().int();

export const mergedPersonSchema = z
  .object({
    ...person,
    merged: z
      .object({
        duplicateId: idText,
        memberships: count,
        residences: count,
        appointments: count,
        events: count,
        participations: count,
        cases: count,
        users: count,
      })
      .openapi({ description: 'What came from the duplicate.' }),
  })
  .openapi('MergedPerson');

export const duplicatesSchema = z
  .object({
    people: z.array(
      z.object({
        id: idText,
        externalId: z.string().nullable(),
        name: z.string().openapi({ description: 'Masked for everybody.', example: '王**' }),
      }),
    ),
  })
  .openapi('Duplicates');

export const listDuplicatesQuery = z.object(listQuery).strict();

export const revealPersonBody = z
  .object({
    fields: z.array(z.enum(REVEALABLE)).min(1).max(REVEALABLE.length),
    purpose: shortText(200).openapi({ description: 'What the values are needed for; kept in the audit.' }),
  })
  .strict()
  .openapi('RevealPerson');

export const revealedPersonSchema = z
  .object({ id: idText, idNumber: z.string().nullable().optional(), phone: z.string().nullable().optional() })
  .openapi('RevealedPerson');

export const lookupPersonBody = z.object({ idNumber }).strict().openapi('LookupPerson');

export const lookupPersonSchema = z.object({ items: z.array(personSchema).max(1) }).openapi('LookedUpPerson');
