import { type Id, rows, texts } from '@lifang/db';
import { activeCriteria, assess, type Ratio, type Trend, type Verdict } from '@lifang/engine';
import { addDays, citations, type Day, periodOf, qualify } from '@lifang/policy';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { unitInScope } from '../authorisation/scope.ts';
import type { RequestContext } from '../context/request.ts';
import { read } from '../context/tenancy.ts';
import { parsePeriod } from '../duties/period.ts';
import { unitWithin } from '../residences/within.ts';

export interface ReadAssessments {
  /** A day in the period assessed; the last full one before today when absent. */
  readonly period?: string | undefined;
  readonly criterion?: string | undefined;
  readonly withinId?: Id<'unit'> | undefined;
}

/** How a unit stands with one criterion in one period. */
export interface Assessment {
  criterion: string;
  title: string;
  clauses: string[];
  reading: string | null;
  indicator: string;
  unit: { id: Id<'unit'>; name: string };
  period: string;
  value: Ratio | null;
  /** The value of the period before. */
  before: Ratio | null;
  /** Whether the unit the indicator names has verified the value. */
  verified: boolean;
  trend: Trend | null;
  verdict: Verdict;
}

const foundSchema = z.object({
  id: z.custom<Id<'unit'>>(value => typeof value === 'string'),
  name: z.string(),
  unitKind: z.string(),
  kind: z.string().nullable(),
  startsOn: z.string().nullable(),
  numerator: z.string().nullable(),
  denominator: z.string().nullable(),
  verified: z.preprocess(value => value === true || value === 't', z.boolean()),
});

/** How units stand with the criteria, by what was measured of them: one flight, compared exactly. */
export async function readAssessments(ctx: RequestContext, input: ReadAssessments): Promise<Assessment[]> {
  const { tenantId } = ctx.credential;
  const asked = input.period === undefined ? undefined : parsePeriod(input.period).start;
  const { answers, tenancy } = await read(ctx, 'assessments.read', (db, { configuration }) => {
    const criteria = activeCriteria(configuration, input.criterion);
    const kinds = criteria.map(({ enabled, criterion }) =>
      qualify(enabled.policy.slug, criterion.must.indicator),
    );
    const units = criteria.map(({ enabled, criterion }) =>
      qualify(enabled.policy.slug, criterion.must.indicator.of),
    );
    return [
      rows(
        db,
        sql`select u.id, u.name, u.kind as "unitKind", m.kind, m.starts_on as "startsOn", m.numerator, m.denominator,
              (m.verified_by is not null) as verified
            from units u
            left join measurements m on m.tenant_id = ${tenantId} and m.unit_id = u.id and m.current_id is null and m.kind = any (${texts(kinds)})
            where u.tenant_id = ${tenantId} and u.kind = any (${texts(units)}) and ${unitInScope(ctx, sql`u.id`)}
              ${input.withinId === undefined ? sql`` : sql`and ${unitWithin(ctx, sql`u.id`, input.withinId, ctx.today)}`}
            order by u.name, u.id limit 20000`,
        foundSchema,
      ),
    ];
  });
  const { configuration } = tenancy;
  const byUnit = [...Map.groupBy(answers[0], row => row.id).values()];
  return activeCriteria(configuration, input.criterion).flatMap(({ rule, enabled, criterion, from, to }) => {
    const { must, adviceOnly } = criterion;
    const { slug } = enabled.policy;
    const indicator = qualify(slug, must.indicator);
    const { per } = must.indicator;
    const day = asked ?? addDays(periodOf(per, ctx.today).start, -1);
    const period = periodOf(per, day);
    if (period.end < from || period.start > to) return [];
    const previous = periodOf(per, addDays(period.start, -1));
    return byUnit.flatMap(found => {
      const [unit] = found;
      if (unit === undefined || unit.unitKind !== qualify(slug, must.indicator.of)) return [];
      const current = valueIn(found, indicator, period.start);
      const before = valueIn(found, indicator, previous.start);
      return [
        {
          criterion: rule,
          title: ctx.language === 'en' ? criterion.english : criterion.title,
          clauses: [...citations(criterion.cites)],
          reading: criterion.reading,
          indicator,
          unit: { id: unit.id, name: unit.name },
          period: period.key,
          value: current?.ratio ?? null,
          before: before?.ratio ?? null,
          verified: current?.verified ?? false,
          ...assess(must, adviceOnly, current?.ratio ?? null, before?.ratio ?? null),
        },
      ];
    });
  });
}

function valueIn(found: readonly z.infer<typeof foundSchema>[], indicator: string, start: Day) {
  const row = found.find(each => each.kind === indicator && each.startsOn === start);
  if (row === undefined || row.numerator === null || row.denominator === null) return undefined;
  const ratio = { numerator: row.numerator, denominator: row.denominator };
  return { ratio, verified: row.verified };
}
