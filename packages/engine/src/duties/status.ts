import { type Day, OPEN_END } from '@lifang/policy';
import { type SQL, sql } from 'drizzle-orm';

/**
 * `due`: can still be met in time · `compliant`: the hard minimum is met · `overdue`: the last day has passed ·
 * `waived`: not owed for this occurrence, or excused · `open`: no number sets a last day · `not-applicable`: not owed yet,
 * or not at all.
 */
export const STATUSES = ['due', 'compliant', 'overdue', 'waived', 'open', 'not-applicable'] as const;
export type Status = (typeof STATUSES)[number];

/**
 * The status of a duty row on a day: a function of the row and the day, since midnight is not a write.
 *
 * @param excused whether somebody let this occurrence off.
 */
export function statusOn(day: Day, row: SQL, excused: SQL): SQL<Status> {
  return sql<Status>`case
    when ${row}.starts_on > ${day} or ${row}.joined_on > ${day} then 'not-applicable'
    when ${excused} then 'waived'
    when ${row}.partial = 'waive' and ${row}.joined_on is not null then 'waived'
    when ${row}.done >= ${row}.least then 'compliant'
    when ${row}.left_on < ${day} and (${row}.due_on is null or ${row}.left_on <= ${row}.due_on) then 'waived'
    when ${row}.due_on is null then 'open'
    when ${row}.due_on < ${day} then 'overdue'
    else 'due'
  end`;
}

/** Whether the row is about a trigger, whose debt can be paid late; a calendar period that has ended cannot be relived. */
export function triggered(row: SQL): SQL<boolean> {
  return sql<boolean>`(${row}.ends_on = ${OPEN_END})`;
}

/** Whether the row only shows coverage: its clause sets no cadence. */
export function coverageOnly(row: SQL): SQL<boolean> {
  return sql<boolean>`(${row}.due_on is null and ${row}.ends_on <> ${OPEN_END})`;
}
