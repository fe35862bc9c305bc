import { z } from '@hono/zod-openapi';
import { says } from '../../http/issues.ts';
import { day, id, idText, kindName } from '../../openapi/parts.ts';
import { pageLanguage } from '../../pages/serve.ts';

export const monthlyQuery = z
  .object({
    unitId: id('unit').openapi({ description: 'The unit and everything below it.' }),
    period: z
      .string()
      .regex(/^\d{4}-\d{2}$/, says({ zh: '须为月份，如 2026-03', en: 'a month such as 2026-03' }))
      .openapi({ description: 'A month that has begun.', example: '2026-03' }),
  })
  .strict();

export const monthlyPageQuery = monthlyQuery.extend({ lang: pageLanguage }).strict();

const count = z.number().int();

/** How many occurrences stand how. */
export const dutyCounts = {
  owed: count.openapi({ description: 'All but waived and excused ones.' }),
  compliant: count,
  late: count.openapi({ description: 'Of the compliant, those met after their last day.' }),
  due: count,
  overdue: count,
  open: count.openapi({ description: 'Without a last day, since no number sets one.' }),
  waived: count,
  excused: count,
};

/** What a duty is called. */
export const dutyName = { rule: kindName, title: z.string(), clauses: z.array(z.string()) };

export const unitHeaderSchema = z
  .object({
    id: idText,
    kind: kindName,
    kindTitle: z.string(),
    name: z.string(),
    above: z.array(z.string()).openapi({ description: 'The names of the units above it, highest first.' }),
    households: count,
    people: count,
  })
  .openapi('UnitHeader');

export const documentSchema = z
  .object({ slug: z.string(), title: z.string(), english: z.string(), number: z.string().nullable() })
  .openapi('BindingDocument');

export const eventCountsSchema = z
  .object({
    kind: kindName,
    title: z.string(),
    clauses: z.array(z.string()),
    events: count,
    participations: count.openapi({ description: 'Places taken: who took part in two counts twice.' }),
    flagged: count,
    void: count.openapi({ description: 'Kept and counting for nothing, by a limit.' }),
    withdrawn: count,
  })
  .openapi('EventCounts');

export const periodSchema = z.object({ key: z.string().openapi({ example: '2026-03' }), from: day, to: day });

export const monthlyReportSchema = z
  .object({
    unit: unitHeaderSchema,
    period: periodSchema,
    asOf: day.openapi({ description: 'The last day of the month, or today while it runs.' }),
    over: z
      .boolean()
      .openapi({ description: 'Whether the month is over: what was not done in it is then overdue.' }),
    issuedOn: day,
    documents: z.array(documentSchema),
    total: z.object(dutyCounts).openapi({ description: 'Everything that fell due in the month.' }),
    carried: count.openapi({ description: 'Debts from before the month that are still unpaid.' }),
    months: z
      .array(z.object({ period: z.string(), ...dutyCounts }))
      .openapi({ description: 'The five months before and the month itself, as they stand now.' }),
    duties: z.array(
      z.object({
        ...dutyName,
        part: z.enum(['falls-due', 'running', 'open', 'coverage']).openapi({
          description:
            'Whether it falls due in the month, runs on, has no last day, or only shows whom it has reached.',
        }),
        ...dutyCounts,
        carried: count,
        dueOn: day.nullable().openapi({ description: 'The last day of what runs on.' }),
        months: z.array(z.object({ period: z.string(), owed: count, compliant: count })),
      }),
    ),
    units: z
      .array(
        z.object({
          id: idText,
          name: z.string(),
          above: z.array(z.string()),
          owed: count,
          compliant: count,
          left: count.openapi({ description: 'Due, overdue, open or carried over.' }),
          overdue: count,
        }),
      )
      .openapi({ description: 'Who owes duties within the unit, those with most left to do first.' }),
    events: z.array(eventCountsSchema),
  })
  .openapi('MonthlyReport');
