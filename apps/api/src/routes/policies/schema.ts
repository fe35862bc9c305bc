import { z } from '@hono/zod-openapi';
import { says } from '../../http/issues.ts';
import { day } from '../../openapi/parts.ts';
import { settingName, settingValue } from '../../openapi/settings.ts';

const policySlug = z
  .string()
  .max(63)
  .regex(
    /^[a-z][a-z0-9-]*$/,
    says({ zh: '只能是小写字母、数字和连字符', en: 'a slug of lower-case letters, digits and hyphens' }),
  )
  .openapi({ example: 'sample' });

export const policyPath = z.object({ slug: policySlug });

export const enablementSchema = z
  .object({
    from: day,
    to: day.nullable().openapi({ description: 'Its last day; null while it has none.' }),
  })
  .openapi('PolicyEnablement');

const clashSchema = z
  .object({
    code: z.enum(['limits-clash', 'fields-clash', 'forms-clash']),
    on: z.string().openapi({ description: 'The stored kind it is about.' }),
    message: z.object({ zh: z.string(), en: z.string() }),
    sides: z
      .array(
        z.object({
          policy: policySlug,
          document: z.string(),
          documentEnglish: z.string(),
          part: z.string().openapi({ example: 'limit' }),
          name: z.string(),
          detail: z.string().nullable().openapi({
            description:
              'The requirement of the limit, or the field of the kind; null where it is the kind itself.',
          }),
          title: z.string(),
          english: z.string(),
          clauses: z.array(z.string()),
        }),
      )
      .length(2),
  })
  .openapi('PolicyClash');

const clashes = z.array(clashSchema).openapi({
  description: 'Where it and another policy the tenant runs cannot both be followed, naming both clauses.',
});

export const policySummarySchema = z
  .object({
    slug: policySlug,
    title: z.string(),
    english: z.string(),
    installed: z.boolean().openapi({ description: 'Whether this installation can run it.' }),
    enabled: enablementSchema.nullable(),
    clashes,
  })
  .openapi('PolicySummary');

const definedSchema = z
  .object({ name: z.string(), title: z.string(), english: z.string(), clauses: z.array(z.string()) })
  .openapi('Defined');

const bilingual = z.object({ zh: z.string(), en: z.string() });

const clauseSchema = z
  .object({
    id: z.string().openapi({ example: 'LF-5' }),
    place: z.string(),
    wording: bilingual.openapi({ description: 'Our own words, not those of the document.' }),
    disposition: z.enum(['encoded', 'setting', 'discretion', 'guidance']),
    reason: z.string().nullable(),
    authority: z.string().nullable(),
    reading: z.string().nullable().openapi({ description: 'How we read what the text leaves ambiguous.' }),
  })
  .openapi('Clause');

const dutySchema = definedSchema
  .extend({
    reading: z.string().nullable(),
    owedBy: z.string(),
    schedule: z.enum([
      'every',
      'since-last',
      'each',
      'after',
      'following',
      'by',
      'in-window',
      'always',
      'ongoing',
      'freely',
    ]),
    least: z.number().int(),
    target: z.number().int().nullable(),
  })
  .openapi('DutyRule');

const limitSchema = definedSchema
  .extend({
    reading: z.string().nullable(),
    on: z.object({
      act: z.enum([
        'recording',
        'keeping',
        'appointing',
        'constituting',
        'opening',
        'opening-place',
        'granting',
        'publishing',
      ]),
      kinds: z.array(z.string()),
    }),
    otherwise: z.enum(['refuse', 'warn', 'flag', 'void']),
    requirements: z.array(
      z.object({
        name: z.string(),
        title: z.string(),
        english: z.string(),
        clauses: z.array(z.string()),
        otherwise: z.enum(['refuse', 'warn', 'flag', 'void']),
      }),
    ),
  })
  .openapi('LimitRule');

const freedomSchema = definedSchema
  .extend({
    reading: z.string().nullable(),
    form: z.enum(['permitted', 'unregulated']),
    of: z
      .array(z.string())
      .openapi({ description: 'The kinds it says something of: a unit, a body or a post.' }),
  })
  .openapi('FreedomRule');

const workflowSchema = definedSchema
  .extend({
    version: z.number().int(),
    reading: z.string().nullable(),
    states: z.array(
      z.object({ name: z.string(), title: z.string(), english: z.string(), final: z.boolean() }),
    ),
    steps: z.array(definedSchema.extend({ from: z.array(z.string()), to: z.string() })),
    diagram: z.string().openapi({ description: 'The same as a Mermaid state diagram.' }),
  })
  .openapi('WorkflowRule');

const spanSchema = z
  .object({
    asOf: day,
    status: z.enum(['undetermined', 'to-come', 'active', 'under-review', 'over']).openapi({
      description: 'Undetermined: it waits for the settings in `awaits`. Rules bind whatever it says.',
    }),
    from: day.nullable(),
    reviewFrom: day.nullable().openapi({
      description: 'From when it is time to look at the document again.',
    }),
    until: day.nullable().openapi({ description: 'Its last day.' }),
    clauses: z.array(z.string()),
    readings: z.array(z.string()),
    awaits: z.array(definedSchema),
  })
  .openapi('PolicySpan');

export const readPolicyQuery = z
  .object({ asOf: day.optional().openapi({ description: 'The day asked about; today when absent.' }) })
  .strict();

export const policySchema = z
  .object({
    slug: policySlug,
    encoding: z.string().openapi({ description: 'Version of the encoding, not of the document.' }),
    document: z.object({
      title: z.string(),
      english: z.string(),
      number: z.string().nullable(),
      issuer: z.string(),
      issuedOn: day,
      effectiveFrom: day,
      effectiveTo: day.nullable(),
    }),
    scope: bilingual,
    enabled: enablementSchema.nullable(),
    span: spanSchema.nullable().openapi({
      description: 'For how long the document says it holds, where its days are settings.',
    }),
    clashes,
    clauses: z.array(clauseSchema),
    kinds: z.object({
      units: z.array(definedSchema),
      positions: z.array(definedSchema),
      categories: z.array(definedSchema),
      events: z.array(definedSchema),
      groups: z.array(definedSchema),
      places: z.array(definedSchema),
      records: z.array(definedSchema),
      awards: z.array(definedSchema),
      notices: z.array(definedSchema),
      cases: z.array(definedSchema),
    }),
    duties: z.array(dutySchema),
    limits: z.array(limitSchema),
    freedoms: z.array(freedomSchema),
    workflows: z.array(workflowSchema),
    settings: z.array(definedSchema),
  })
  .openapi('Policy');

export const enablePolicyBody = z
  .object({
    from: day.openapi({ description: 'The first day it binds this tenant.' }),
    settings: z
      .array(z.object({ name: settingName, value: settingValue }).strict())
      .max(200)
      .optional()
      .openapi({ description: 'Values in force from that day.' }),
  })
  .strict()
  .openapi('EnablePolicy');

export const disablePolicyBody = z
  .object({ lastDay: day.openapi({ description: 'The last day it binds this tenant.' }) })
  .strict()
  .openapi('DisablePolicy');
