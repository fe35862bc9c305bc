import { z } from '@hono/zod-openapi';
import { says } from '../../http/issues.ts';
import { day, externalId, id, idText, instant, kindName, listQuery, shortText } from '../../openapi/parts.ts';
import { pageLanguage } from '../../pages/serve.ts';

const subjectSchema = z
  .union([z.object({ personId: idText }), z.object({ householdId: idText }), z.object({ unitId: idText })])
  .openapi('CaseSubject');

const stepName = z
  .string()
  .max(200)
  .regex(
    /^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$/,
    says({ zh: '步骤写作 <政策>.<案件>.<步骤>', en: 'a step is <policy>.<case>.<step>' }),
  )
  .openapi({ example: 'sample.suggestion.answer' });

const takersSchema = z
  .object({
    title: z.string().openapi({ description: 'The posts or the role, in words.' }),
    unitId: idText
      .nullable()
      .openapi({ description: 'Where they are found; null when there is no such unit, or more than one.' }),
    unitName: z.string().nullable().openapi({ description: 'Its name, or the names of all of them.' }),
    unitIds: z.array(idText).openapi({ description: 'Every unit they are found in.' }),
    holderIds: z
      .array(idText)
      .openapi({ description: 'Who holds one of the posts; empty for a role, and while they are vacant.' }),
    authority: z
      .string()
      .nullable()
      .openapi({ description: 'The outside authority whose act they record, in words.' }),
  })
  .openapi('StepTakers');

const opinionsSchema = z
  .object({
    needed: z.number().int(),
    given: z.number().int().openapi({ description: 'Those given that count.' }),
    missing: z
      .array(z.object({ unitId: idText, unitName: z.string() }))
      .openapi({ description: 'Who has said nothing yet.' }),
  })
  .openapi('OpinionsHeard');

const nextStepSchema = z
  .object({
    step: stepName,
    title: z.string(),
    clauses: z.array(z.string()).openapi({ description: 'The clauses that provide for it.' }),
    to: z.string().openapi({ description: 'The state it leads to.' }),
    by: takersSchema,
    mayTake: z.boolean().openapi({ description: 'Whether you may take it.' }),
    opinions: opinionsSchema
      .nullable()
      .openapi({ description: 'The opinions it waits for; null where it waits for none.' }),
  })
  .openapi('NextStep');

const deadlineSchema = z
  .object({
    since: day.openapi({ description: 'The day the wait counts from.' }),
    age: z.number().int().openapi({ description: 'Whole days since then.' }),
    dueOn: day
      .nullable()
      .openapi({ description: 'The last day; null while nothing says how long it may take.' }),
    dueAt: instant
      .nullable()
      .openapi({ description: 'The instant, where the term is one of hours and the hour is known.' }),
    overdue: z.boolean(),
    provisional: z
      .boolean()
      .openapi({ description: 'Whether the last day hangs on a year whose working days are not known yet.' }),
    pausedSince: day.nullable().openapi({ description: 'The day since which the term stands still.' }),
    undetermined: z
      .string()
      .nullable()
      .openapi({ description: 'The setting without a value that says how long it may take.' }),
    lapses: z
      .array(z.object({ step: stepName, title: z.string(), clauses: z.array(z.string()), to: z.string() }))
      .openapi({
        description: 'What happens by itself when it is over: the first whose conditions then hold.',
      }),
  })
  .openapi('CaseDeadline');

const effectSchema = z
  .object({
    effect: z.enum(['record', 'keep', 'enter', 'leave', 'grant', 'publish', 'open']),
    kind: kindName,
    eventId: idText.nullable(),
    recordId: idText.nullable(),
    categoryId: idText.nullable(),
    awardId: idText.nullable(),
    noticeId: idText.nullable(),
    caseId: idText.nullable(),
  })
  .openapi('CaseEffect');

const stepSchema = z
  .object({
    version: z.number().int().openapi({ description: 'The version of the case it made.' }),
    step: stepName.nullable().openapi({ description: 'Null for the opening.' }),
    from: z.string().nullable(),
    to: z.string(),
    on: day,
    personId: idText.nullable().openapi({ description: 'Whose act it was.' }),
    unitId: idText
      .nullable()
      .openapi({ description: 'For which unit they acted; null for the opening, and where time took it.' }),
    authority: z.string().nullable().openapi({ description: 'The outside authority that acted.' }),
    opinion: z.string().nullable(),
    reason: z.string().nullable(),
    data: z.record(z.string(), z.unknown()),
    recordedBy: idText.nullable().openapi({ description: 'The user or key that recorded it.' }),
    recordedAt: instant,
    effects: z.array(effectSchema).openapi({ description: 'What it brought about.' }),
  })
  .openapi('CaseStep');

export const caseSchema = z
  .object({
    id: idText,
    kind: kindName,
    workflowVersion: z.number().int().openapi({ description: 'The version it began under, and keeps.' }),
    externalId: z.string().nullable(),
    unitId: idText.openapi({ description: 'The unit whose matter it is.' }),
    partOfId: idText.nullable().openapi({ description: 'The round it is part of.' }),
    about: z.array(subjectSchema),
    parties: z.array(z.object({ role: z.string(), personId: idText })),
    data: z.record(z.string(), z.unknown()),
    state: z.string(),
    stateTitle: z.string(),
    openedOn: day,
    closedOn: day.nullable(),
    deadline: deadlineSchema.nullable().openapi({ description: 'Null once it has come to an end.' }),
    nextSteps: z.array(nextStepSchema).openapi({ description: 'What may be done next, and by whom.' }),
    version: z.number().int(),
  })
  .openapi('Case');

export const caseWithHistorySchema = caseSchema
  .extend({
    history: z.array(stepSchema).openapi({ description: 'Everything done to it, the opening first.' }),
  })
  .openapi('CaseWithHistory');

export const casePath = z.object({ id: id('case') });

export const formQuery = z
  .object({
    form: kindName.optional().openapi({
      description: 'Which form, where the policy has several for it.',
      example: 'sample.award-form',
    }),
    lang: pageLanguage,
  })
  .strict();

export const readCaseQuery = z
  .object({ asOf: day.optional().openapi({ description: 'As it stood on that day; now when absent.' }) })
  .strict();

const data = z.record(z.string().max(100), z.unknown());
const onDay = day
  .optional()
  .openapi({ description: 'The day of the act; today when absent, never the future.' });
const byPersonId = id('person')
  .optional()
  .openapi({ description: 'Whose act it is, when you only record it.' });

export const openCaseBody = z
  .object({
    kind: kindName,
    unitId: id('unit').openapi({ description: 'The unit whose matter it is.' }),
    on: onDay,
    about: z
      .array(
        z.union([
          z.object({ personId: id('person') }).strict(),
          z.object({ householdId: id('household') }).strict(),
          z.object({ unitId: id('unit') }).strict(),
        ]),
      )
      .max(100)
      .default([])
      .openapi({ description: 'Whom it is about.' }),
    parties: z
      .array(z.object({ role: shortText(100), personId: id('person') }).strict())
      .max(100)
      .default([])
      .openapi({ description: 'People named in it, by the roles of its kind.' }),
    partOfId: id('case').optional().openapi({ description: 'The round it is part of.' }),
    data: data.default({}).openapi({ description: 'The fields of its kind.' }),
    byPersonId,
    externalId: externalId.optional(),
    reason: shortText(1000)
      .optional()
      .openapi({ description: 'Why it should be kept in spite of a warning.' }),
  })
  .strict()
  .openapi('OpenCase');

export const takeStepBody = z
  .object({
    step: stepName,
    version: z
      .number()
      .int()
      .min(1)
      .openapi({ description: 'The version of the case you decided on. A lost race answers 409.' }),
    on: onDay,
    byPersonId,
    opinion: shortText(4000).optional().openapi({ description: 'Where the step asks for one.' }),
    reason: shortText(1000).optional().openapi({ description: 'Where the step or a limit asks for one.' }),
    data: data.default({}).openapi({ description: 'The fields the step adds.' }),
  })
  .strict()
  .openapi('TakeStep');

export const listCasesQuery = z
  .object({
    ...listQuery,
    kind: kindName.optional(),
    state: z
      .string()
      .max(100)
      .regex(/^[a-z][a-z0-9-]*$/)
      .optional(),
    externalId: externalId.optional(),
    withinId: id('unit').optional().openapi({ description: 'The unit and everything below it.' }),
    aboutId: id('other').optional().openapi({ description: 'A person, household or unit it is about.' }),
    partOfId: id('case').optional().openapi({ description: 'The round it is part of.' }),
    open: z
      .enum(['true', 'false'])
      .optional()
      .openapi({ description: 'Those that go on, or those that have come to an end.' }),
    waitsFor: z
      .enum(['me'])
      .optional()
      .openapi({ description: 'Those in which you may take the next step today.' }),
    asOf: day.optional().openapi({ description: 'As they stood on that day; now when absent.' }),
  })
  .strict();
