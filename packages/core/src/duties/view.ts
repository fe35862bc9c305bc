import type { Id } from '@lifang/db';
import {
  activeDuties,
  type Configuration,
  clauseName,
  findDuty,
  isProvisional,
  type Status,
  say,
} from '@lifang/engine';
import { type Category, citations, type Day, daysBetween, OPEN_END, periodOf } from '@lifang/policy';
import { z } from 'zod';
import type { RequestContext } from '../context/request.ts';
import { maskName } from '../protection/personal.ts';

/** One occurrence of a duty, as callers see it. */
export interface DutyView {
  /** Names the row in receipts and excuses: `<rule>~<subject>~<first day>`. */
  id: string;
  rule: string;
  /** What is owed; only the clause numbers where the list behind it is sensitive and the reader is not entitled to it. */
  title: string;
  clauses: string[];
  /** How the clause is read where it is ambiguous. */
  reading: string | null;
  status: Status;
  /** Whether it can still be met, late or not. */
  curable: boolean;
  subject: { noun: 'person' | 'household' | 'unit'; id: string; name: string; externalId: string | null };
  /** The unit that owes it on that day; null when none of its kind stands above the subject. */
  owedBy: { id: Id<'unit'>; name: string } | null;
  /** The period, such as `2026-03`; for a duty after a trigger the day of the trigger. */
  period: string;
  startsOn: Day;
  endsOn: Day | null;
  dueOn: Day | null;
  required: number;
  target: number | null;
  done: number;
  targetMet: boolean | null;
  /** The upper end the text gives, and whether more was done: flagged, never refused. */
  most: number | null;
  aboveMost: boolean;
  /** Whether it rests on a year of working days that has not been published yet. */
  provisional: boolean;
  /** The first and last day on which something counted. */
  evidence: { firstOn: Day | null; lastOn: Day | null };
  /** Days since the trigger while it is not done. */
  age: number | null;
  /** Days from the trigger to the first thing that counted. */
  latency: number | null;
  /** The reason is what somebody wrote, and may name people: only for those who see personal data. */
  excuse: { reason: string | null; approvedBy: string; on: Day } | null;
}

const id = <T>() => z.custom<T>(value => typeof value === 'string');
const truth = z.preprocess(value => value === true || value === 't', z.boolean());

export const dutyRowSchema = z.object({
  rule: z.string(),
  /** The rule's place among the tenant's: a sort key that does not say its name. */
  ord: z.coerce.number(),
  subjectId: z.string(),
  noun: z.enum(['person', 'household', 'unit']),
  name: z.string(),
  externalId: z.string().nullable(),
  startsOn: z.string(),
  endsOn: z.string(),
  dueOn: z.string().nullable(),
  least: z.coerce.number(),
  target: z.coerce.number().nullable(),
  most: z.coerce.number().nullable(),
  done: z.coerce.number(),
  firstOn: z.string().nullable(),
  lastOn: z.string().nullable(),
  status: z.enum(['due', 'compliant', 'overdue', 'waived', 'open', 'not-applicable']),
  curable: truth,
  ownerId: id<Id<'unit'>>().nullable(),
  ownerName: z.string().nullable(),
  excuseReason: z.string().nullable(),
  excusedBy: z.string().nullable(),
  excusedOn: z.string().nullable(),
  /** Whether the actor may see personal data of the subject. */
  personal: truth,
  /** Whether the actor may see which sensitive lists the subject is on. */
  sensitive: truth,
});

export type DutyRow = z.infer<typeof dutyRowSchema>;

/** A row for a reader: personal names masked, sensitive lists not named, to whoever is not entitled to them. */
export function toDuty(row: DutyRow, ctx: RequestContext, config: Configuration, asOf: Day): DutyView {
  const active = findDuty(config, row.rule);
  const triggered = row.endsOn === OPEN_END;
  const clauses = active === undefined ? [] : [...citations(active.duty.cites)];
  const hidden = isSensitive(config, row.rule) && !row.sensitive;
  const rule = hidden && active !== undefined ? clauseName(active) : row.rule;
  const title = active === undefined ? row.rule : say(active.duty, ctx.language);
  return {
    id: dutyId({ ...row, rule }),
    rule,
    title: hidden ? clauses.join(', ') : title,
    clauses,
    reading: hidden ? null : (active?.duty.reading ?? null),
    status: row.status,
    curable: row.curable,
    subject: {
      noun: row.noun,
      id: row.subjectId,
      name: row.noun === 'unit' || row.personal ? row.name : maskName(row.name),
      externalId: row.externalId,
    },
    owedBy: row.ownerId === null || row.ownerName === null ? null : { id: row.ownerId, name: row.ownerName },
    period: periodKey(config, row),
    startsOn: row.startsOn,
    endsOn: triggered ? null : row.endsOn,
    dueOn: row.dueOn,
    required: row.least,
    target: row.target,
    done: row.done,
    targetMet: row.target === null ? null : row.done >= row.target,
    most: row.most,
    aboveMost: row.most !== null && row.done > row.most,
    provisional: active !== undefined && isProvisional(config, active, row),
    evidence: { firstOn: row.firstOn, lastOn: row.lastOn },
    age:
      triggered && row.done < row.least && row.status !== 'waived' ? daysBetween(row.startsOn, asOf) : null,
    latency: triggered && row.firstOn !== null ? daysBetween(row.startsOn, row.firstOn) : null,
    excuse:
      row.excuseReason === null || row.excusedBy === null || row.excusedOn === null
        ? null
        : { reason: row.personal ? row.excuseReason : null, approvedBy: row.excusedBy, on: row.excusedOn },
  };
}

/** The key of the period a row is about. */
export function periodKey(config: Configuration, row: { rule: string; startsOn: Day }): string {
  const when = findDuty(config, row.rule)?.duty.when;
  if (when?.form === 'every') return periodOf(when.cadence, row.startsOn).key;
  return when?.form === 'freely' ? periodOf(when.per, row.startsOn).key : row.startsOn;
}

function dutyId(row: { rule: string; subjectId: string; startsOn: Day }): string {
  return `${row.rule}~${row.subjectId}~${row.startsOn}`;
}

/** A rule by its name, or by its clause where the name would say what list somebody is on. */
export function openName(config: Configuration, rule: string): string {
  const active = findDuty(config, rule);
  return active !== undefined && isSensitive(config, rule) ? clauseName(active) : rule;
}

/** Rules whose subjects come from a sensitive list. */
export function isSensitive(config: Configuration, rule: string): boolean {
  const active = activeDuties(config).find(candidate => candidate.rule === rule);
  if (active === undefined) return false;
  const { when, subjects } = active.duty;
  const lists: readonly Category[] = when.form === 'after' ? when.begins : (subjects.categories ?? []);
  return lists.some(list => list.sensitive);
}
