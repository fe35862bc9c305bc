import type { Reply } from '@lifang/api/testing';
import type { DutyRow } from '@lifang/policy/examples';
import { z } from 'zod';
import type { Stage } from './stage.ts';

/** What the API answers, as far as examples ask for it. */

const dutySchema = z.object({
  id: z.string(),
  rule: z.string(),
  clauses: z.array(z.string()),
  status: z.string(),
  curable: z.boolean(),
  subject: z.object({ id: z.string() }),
  owedBy: z.object({ id: z.string(), name: z.string() }).nullable(),
  period: z.string(),
  startsOn: z.string(),
  dueOn: z.string().nullable(),
  required: z.number(),
  target: z.number().nullable(),
  aboveMost: z.boolean(),
  done: z.number(),
  age: z.number().nullable(),
  latency: z.number().nullable(),
  excuse: z.object({}).nullable(),
});

export type Duty = z.infer<typeof dutySchema>;

export const eventSchema = z.object({
  findings: z.array(z.object({ limit: z.string(), consequence: z.string(), missing: z.array(z.string()) })),
});

export const problemSchema = z.object({
  code: z.string(),
  detail: z.string().optional(),
  errors: z.array(z.object({ field: z.string(), reason: z.string() })).default([]),
  refusals: z
    .array(
      z.object({
        rule: z.string(),
        clauses: z.array(z.string()),
        requirement: z.string(),
        has: z.unknown(),
        needs: z.unknown(),
      }),
    )
    .default([]),
});

/** Why the API would not do something, in a line. */
export function reasonOf(reply: Reply): string {
  const { code, detail, errors, refusals } = problemSchema.parse(reply.body);
  const rules = refusals.map(({ rule, requirement }) => `${rule} (${requirement})`);
  const fields = errors.map(({ field, reason }) => `${field}: ${reason}`);
  return [code, ...rules, ...fields, ...(detail === undefined ? [] : [detail])].join('; ');
}

const complianceSchema = z.object({
  items: z.array(z.object({ period: z.string() }).catchall(z.unknown())),
});

const EVERY_STATUS = 'due,compliant,overdue,waived,open,not-applicable';

/** Every item of a list, however many pages it has, as whoever asks sees it. */
export async function everyItem(
  stage: Stage,
  path: string,
  query: Readonly<Record<string, string>>,
  client = stage.admin,
): Promise<unknown[]> {
  const items: unknown[] = [];
  let cursor: string | null = null;
  do {
    const more: Readonly<Record<string, string>> = cursor === null ? {} : { cursor };
    const page: Reply = await client.get(
      `${path}?${new URLSearchParams({ ...query, limit: '200', ...more })}`,
    );
    items.push(...page.items);
    const next = page.at('nextCursor');
    cursor = typeof next === 'string' ? next : null;
  } while (cursor !== null);
  return items;
}

async function duties(stage: Stage, query: Readonly<Record<string, string>>): Promise<Duty[]> {
  return (await everyItem(stage, '/v1/duties', query)).map(item => dutySchema.parse(item));
}

const isOf = (row: DutyRow, duty: Duty): boolean =>
  (row.period === null || duty.period === row.period) && (row.since === null || duty.startsOn === row.since);

/** The API asks about calendar years, halves, quarters, months and days; weeks are picked out of everything. */
const periodAsked = (period: string | null): Readonly<Record<string, string>> =>
  period === null || period.includes('W') ? {} : { period };

/** The duties of a subject that an expectation may mean: one, when it says enough. */
export async function dutiesOf(stage: Stage, row: DutyRow, asOf: string): Promise<readonly Duty[]> {
  const found = await duties(stage, {
    asOf,
    rule: stage.kind(row.duty),
    subjectId: stage.id(row.subject.name),
    status: EVERY_STATUS,
    ...periodAsked(row.period),
  });
  return found.filter(duty => isOf(row, duty));
}

/** What can still be done on a day, in the whole tenant or a unit and below it. */
export function boardOf(stage: Stage, unit: string | null, asOf: string): Promise<readonly Duty[]> {
  return duties(stage, { asOf, ...(unit === null ? {} : { withinId: stage.id(unit) }) });
}

/** Whether a board shows a duty. */
export function shows(stage: Stage, board: readonly Duty[], row: DutyRow): boolean {
  return board.some(
    duty =>
      duty.rule === stage.kind(row.duty) && duty.subject.id === stage.id(row.subject.name) && isOf(row, duty),
  );
}

/** A count of compliance, over all units that owe the duty. */
export async function complianceOf(
  stage: Stage,
  query: {
    readonly duty: string;
    readonly unit: string | null;
    readonly period: string;
    readonly asOf: string;
  },
): Promise<(count: string) => number> {
  const { duty, unit, period, asOf } = query;
  const within: Readonly<Record<string, string>> = unit === null ? {} : { withinId: stage.id(unit) };
  const asked = new URLSearchParams({ asOf, rule: stage.kind(duty), ...periodAsked(period), ...within });
  const reply = (await stage.admin.get(`/v1/compliance?${asked}`)).expectOk();
  const rows = complianceSchema.parse(reply.body).items.filter(row => row.period === period);
  return count => rows.reduce((sum, row) => sum + Number(row[count] ?? 0), 0);
}
