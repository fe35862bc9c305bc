import { type Id, rows, texts } from '@lifang/db';
import {
  type ActiveCriterion,
  activeCriteria,
  assess,
  type Configuration,
  holdsOf,
  type Ratio,
  say,
  settingOn,
  type Trend,
  type Verdict,
} from '@lifang/engine';
import { addDays, citations, type Day, type Must, periodOf, qualify, settingsOfMust } from '@lifang/policy';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { unitInScope } from '../authorisation/scope.ts';
import type { Language, RequestContext } from '../context/request.ts';
import { read } from '../context/tenancy.ts';
import { parsePeriod } from '../duties/period.ts';
import { unitWithin } from '../residences/within.ts';

export interface ReadAssessments {
  /** The day asked about, which picks the units, the rules and the settings; today when absent. */
  readonly asOf?: Day | undefined;
  /** A day in the period assessed; the last full one before the day asked about when absent. */
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
  /** What is missing: settings without a value, indicators without one. */
  awaits: { what: 'setting' | 'indicator'; name: string; title: string; clauses: string[] }[];
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
  const asOf = input.asOf ?? ctx.today;
  const asked = input.period === undefined ? undefined : parsePeriod(input.period).start;
  const { answers, tenancy } = await read(ctx, 'assessments.read', (db, { configuration }) => {
    const criteria = activeCriteria(configuration, input.criterion);
    const kinds = criteria.flatMap(({ enabled, criterion }) =>
      askedOf(criterion).map(({ indicator }) => qualify(enabled.policy.slug, indicator)),
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
            where u.tenant_id = ${tenantId} and u.kind = any (${texts(units)}) and ${asOf}::date between u.valid_from and u.valid_to and ${unitInScope(ctx, sql`u.id`)}
              ${input.withinId === undefined ? sql`` : sql`and ${unitWithin(ctx, sql`u.id`, input.withinId, asOf)}`}
            order by u.name, u.id limit 20000`,
        foundSchema,
      ),
    ];
  });
  const { configuration } = tenancy;
  const byUnit = [...Map.groupBy(answers[0], row => row.id).values()];
  return activeCriteria(configuration, input.criterion).flatMap(active => {
    const { rule, enabled, criterion, from, to } = active;
    const { must } = criterion;
    const { slug } = enabled.policy;
    const indicator = qualify(slug, must.indicator);
    const { per } = must.indicator;
    const day = asked ?? addDays(periodOf(per, asOf).start, -1);
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
          title: say(criterion, ctx.language),
          clauses: [...citations(criterion.cites)],
          reading: criterion.reading,
          indicator,
          unit: { id: unit.id, name: unit.name },
          period: period.key,
          value: current?.ratio ?? null,
          before: before?.ratio ?? null,
          verified: current?.verified ?? false,
          ...verdictOf(configuration, active, found, period.start, asOf),
          awaits: awaitsOf(ctx.language, configuration, active, found, period.start, asOf),
        },
      ];
    });
  });
}

/** Everything a criterion asks of indicators. */
const askedOf = ({ must, given }: ActiveCriterion['criterion']): readonly Must[] =>
  given === null ? [must] : [must, given];

type Found = readonly z.infer<typeof foundSchema>[];

/** The value of what is asked in a period, and in the one before. */
function valuesOf({ indicator }: Must, slug: string, found: Found, start: Day) {
  const kind = qualify(slug, indicator);
  const previous = periodOf(indicator.per, addDays(start, -1)).start;
  return {
    value: valueIn(found, kind, start)?.ratio ?? null,
    before: valueIn(found, kind, previous)?.ratio ?? null,
  };
}

function verdictOf(
  config: Configuration,
  { enabled, criterion }: ActiveCriterion,
  found: Found,
  start: Day,
  asOf: Day,
): { trend: Trend | null; verdict: Verdict } {
  const { slug } = enabled.policy;
  const { must, given, adviceOnly } = criterion;
  const { value, before } = valuesOf(must, slug, found, start);
  const settingOf = (setting: Parameters<typeof settingOn>[2]) => {
    const set = settingOn(config, slug, setting, asOf);
    return typeof set === 'string' || typeof set === 'number' ? set : null;
  };
  const assessed = assess(must, adviceOnly, value, before, settingOf);
  if (given === null) return assessed;
  const applies = holdsOf(given, valuesOf(given, slug, found, start), settingOf);
  if (applies === true) return assessed;
  return { trend: assessed.trend, verdict: applies === null ? 'undetermined' : 'not-applicable' };
}

/** What a verdict waits for. */
function awaitsOf(
  language: Language,
  config: Configuration,
  { enabled, criterion }: ActiveCriterion,
  found: Found,
  start: Day,
  asOf: Day,
): Assessment['awaits'] {
  const { slug } = enabled.policy;
  return askedOf(criterion).flatMap(asked => {
    const open = settingsOfMust(asked).filter(setting => settingOn(config, slug, setting, asOf) === null);
    const settings = open.map(setting => ({
      what: 'setting' as const,
      name: qualify(slug, setting),
      title: say(setting, language),
      clauses: [...citations(setting.cites)],
    }));
    const { indicator } = asked;
    if (valuesOf(asked, slug, found, start).value !== null) return settings;
    return [
      {
        what: 'indicator' as const,
        name: qualify(slug, indicator),
        title: say(indicator, language),
        clauses: [...citations(indicator.cites)],
      },
      ...settings,
    ];
  });
}

function valueIn(found: Found, indicator: string, start: Day) {
  const row = found.find(each => each.kind === indicator && each.startsOn === start);
  if (row === undefined || row.numerator === null || row.denominator === null) return undefined;
  const ratio = { numerator: row.numerator, denominator: row.denominator };
  return { ratio, verified: row.verified };
}
