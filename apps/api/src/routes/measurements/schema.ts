import { z } from '@hono/zod-openapi';
import { VERDICTS } from '@lifang/engine';
import { says } from '../../http/issues.ts';
import { day, id, idText, kindName, listQuery, shortText } from '../../openapi/parts.ts';

const decimal = z
  .string()
  .regex(
    /^\d{1,15}(\.\d{1,6})?$/,
    says({ zh: '不是小数，如 12 或 0.85', en: 'not a decimal such as 12 or 0.85' }),
  )
  .openapi({ example: '412', description: 'An exact decimal, kept as it is written.' });
const period = z.string().max(20).openapi({ example: '2025' });

export const measurementSchema = z
  .object({
    id: idText,
    kind: kindName.openapi({ example: 'sample-forms.satisfaction' }),
    unitId: idText,
    period: z.string(),
    numerator: z.string(),
    denominator: z.string(),
    evidence: z.string().nullable(),
    verifiedById: idText.nullable().openapi({ description: 'The unit that verified the value.' }),
    verifiedOn: day.nullable(),
    reason: z.string().nullable(),
    version: z.number().int(),
  })
  .openapi('Measurement');

export const measurementWithHistorySchema = measurementSchema
  .extend({
    history: z
      .array(measurementSchema)
      .openapi({ description: 'What stood before each correction, latest first.' }),
  })
  .openapi('MeasurementWithHistory');

export const measurementPath = z.object({ id: id('measurement') });

export const recordMeasurementBody = z
  .object({
    kind: kindName.openapi({ description: 'The indicator.' }),
    unitId: id('unit'),
    period,
    numerator: decimal,
    denominator: decimal.optional().openapi({
      description: 'What the numerator is counted out of; left out where the indicator is a plain number.',
    }),
    evidence: shortText(2000).optional().openapi({ description: 'Where the figures come from.' }),
    verifiedById: id('unit').optional().openapi({ description: 'The unit that verified the value.' }),
  })
  .strict()
  .openapi('RecordMeasurement');

export const correctMeasurementBody = z
  .object({
    numerator: decimal.optional(),
    denominator: decimal.optional(),
    evidence: shortText(2000).optional(),
    verifiedById: id('unit').optional(),
    reason: shortText(1000).openapi({ description: 'Why what stood before was wrong.' }),
  })
  .strict()
  .openapi('CorrectMeasurement');

export const listMeasurementsQuery = z
  .object({
    ...listQuery,
    kind: kindName.optional(),
    unitId: id('unit').optional(),
    withinId: id('unit').optional().openapi({ description: 'Those in the unit and everything below it.' }),
    period: period.optional(),
  })
  .strict();

const ratio = z.object({ numerator: z.string(), denominator: z.string() });

export const assessmentSchema = z
  .object({
    criterion: z.string(),
    title: z.string(),
    clauses: z.array(z.string()),
    reading: z.string().nullable(),
    indicator: z.string(),
    unit: z.object({ id: idText, name: z.string() }),
    period: z.string(),
    value: ratio.nullable(),
    before: ratio.nullable().openapi({ description: 'The value of the period before.' }),
    verified: z.boolean(),
    trend: z.enum(['rising', 'flat', 'falling']).nullable(),
    verdict: z.enum(VERDICTS).openapi({
      description:
        'Advice only: nobody passes or fails. Not applicable: nothing to be a part of, or what is given does not hold. Undetermined: what stands in `awaits` is missing, or there is no value before it.',
    }),
    awaits: z
      .array(
        z.object({
          what: z.enum(['setting', 'indicator']),
          name: z.string(),
          title: z.string(),
          clauses: z.array(z.string()),
        }),
      )
      .openapi({ description: 'What is missing, by which clause.' }),
  })
  .openapi('Assessment');

export const readAssessmentsQuery = z
  .object({
    asOf: day
      .optional()
      .openapi({ description: 'The day asked about, over what is known now; today when absent.' }),
    period: period.optional().openapi({ description: 'The last full one when absent.' }),
    criterion: kindName.optional(),
    withinId: id('unit').optional().openapi({ description: 'Those in the unit and everything below it.' }),
  })
  .strict();
