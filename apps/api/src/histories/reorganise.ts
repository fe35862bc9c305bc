import { addDays, type Day, OPEN_END } from '@lifang/policy';
import type { History } from './model.ts';

/**
 * Moves whoever lives in a group to another from a day on, whatever they do later: a stay that goes on is cut, one that
 * begins afterwards is in the other from its first day.
 */
export function relocate(history: History, from: number, to: number, first: Day): void {
  for (const home of [...history.homes]) {
    if (home.group !== from || home.to < first) continue;
    if (home.from >= first) {
      home.group = to;
      continue;
    }
    history.homes.push({ group: to, from: first, to: home.to });
    home.to = addDays(first, -1);
  }
  history.homes.sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** The groups that stand, with their first day and, once closed, their last. */
export class Groups {
  readonly all: { readonly id: string; readonly from: Day; to: Day }[] = [];

  add(id: string, from: Day): number {
    this.all.push({ id, from, to: OPEN_END });
    return this.all.length - 1;
  }

  indexOf(id: string): number {
    return this.all.findIndex(group => group.id === id);
  }

  idOf(index: number): string {
    return this.all[index]?.id ?? '';
  }
}
