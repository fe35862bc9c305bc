import type { Day } from '@lifang/policy';

/** Something that holds from one day to another and belongs to one of two who are found to be the same. */
export interface Standing {
  readonly id: string;
  /** Whether it is the survivor's. */
  readonly own: boolean;
  readonly from: Day;
  readonly to: Day;
}

/** What becomes of standings when the two become one. */
export interface United<T extends Standing> {
  /** Those that stay, with the days of all that overlapped. */
  readonly kept: readonly T[];
  readonly gone: readonly T[];
}

/**
 * Unites dated rows of two people so that no two of a key hold one day: rows that overlap become one, the survivor's if there
 * is one among them. Rows that only follow one another stay apart, as they were entered.
 */
export function unite<T extends Standing>(rows: readonly T[], keyOf: (row: T) => string): United<T> {
  const kept: T[] = [];
  const gone: T[] = [];
  for (const group of Map.groupBy(rows, keyOf).values()) {
    let cluster: T[] = [];
    const close = () => {
      const [first] = cluster;
      if (first === undefined) return;
      const stays = cluster.find(({ own }) => own) ?? first;
      const to = lastOf(cluster);
      kept.push({ ...stays, from: first.from, to });
      gone.push(...cluster.filter(row => row !== stays));
    };
    for (const row of [...group].sort((a, b) => (a.from < b.from ? -1 : 1))) {
      if (cluster.length > 0 && row.from > lastOf(cluster)) {
        close();
        cluster = [];
      }
      cluster.push(row);
    }
    close();
  }
  return { kept, gone };
}

function lastOf(rows: readonly Standing[]): Day {
  return (
    rows
      .map(({ to }) => to)
      .sort()
      .at(-1) ?? ''
  );
}
