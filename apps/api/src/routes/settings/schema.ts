import { z } from '@hono/zod-openapi';
import { day, idText, instant, shortText } from '../../openapi/parts.ts';
import { settingName, settingValue } from '../../openapi/settings.ts';

const decision = {
  value: settingValue,
  from: day,
  to: day.nullable().openapi({ description: 'Its last day; null while it has none.' }),
  by: z.object({ id: idText, name: z.string() }),
  at: instant,
  reason: z.string().nullable(),
};

export const settingSchema = z
  .object({
    name: settingName,
    policy: z.string(),
    title: z.string(),
    english: z.string(),
    type: z.enum(['integer', 'decimal', 'fraction', 'money', 'term', 'day', 'choice', 'list', 'text']),
    clauses: z.array(z.string()),
    reading: z.string().openapi({ description: 'Why the text leaves it open and how we read it.' }),
    choices: z.array(z.object({ value: z.string(), title: z.string(), english: z.string() })),
    min: z.number().int().nullable(),
    max: z.number().int().nullable(),
    suggested: settingValue.openapi({ description: 'Offered, and never in force by itself.' }),
    value: settingValue.openapi({ description: 'In force on the day asked about; null is open.' }),
    provenance: z
      .discriminatedUnion('source', [
        z.object({ source: z.literal('default') }),
        z.object({ source: z.literal('tenant'), ...decision }),
      ])
      .openapi({ description: 'Whether the tenant decided it, and who, when and why.' }),
    history: z.array(z.object(decision)).openapi({ description: 'What the tenant decided, newest first.' }),
  })
  .openapi('Setting');

export const settingPath = z.object({ name: settingName });

export const listSettingsQuery = z
  .object({
    policy: z.string().max(63).optional(),
    asOf: day.optional().openapi({ description: 'The day asked about; today when absent.' }),
  })
  .strict();

export const setSettingBody = z
  .object({
    value: settingValue,
    from: day.openapi({ description: 'The first day it is in force; what was before ends the day before.' }),
    reason: shortText(500).optional(),
  })
  .strict()
  .openapi('SetSetting');
