import type { TallyRow } from './tally.ts';

/** How many occurrences stand how. */
export interface DutyCounts {
  /** Those that are owed: all but waived and excused ones. */
  owed: number;
  compliant: number;
  /** Of the compliant, those met after their last day. */
  late: number;
  due: number;
  overdue: number;
  open: number;
  waived: number;
  excused: number;
}

/** The sum of rows of a tally. */
export function countsOf(rows: readonly TallyRow[]): DutyCounts {
  const sum = (of: (row: TallyRow) => number) => rows.reduce((total, row) => total + of(row), 0);
  const compliant = sum(row => row.compliant);
  const due = sum(row => row.due);
  const overdue = sum(row => row.overdue);
  const open = sum(row => row.open);
  return {
    owed: compliant + due + overdue + open,
    compliant,
    late: sum(row => row.late),
    due,
    overdue,
    open,
    waived: sum(row => row.waived),
    excused: sum(row => row.excused),
  };
}

/** What is still to be done. */
export function leftOf({ due, overdue, open }: DutyCounts): number {
  return due + overdue + open;
}
