import { type Id, newId } from '@lifang/db';
import type { Day } from '@lifang/policy';
import { Problem } from '../../errors/problem.ts';
import { lastDayHere } from '../../residences/cover.ts';
import { idOf } from '../store.ts';
import type { CaseSubjectRef } from '../view.ts';

/** A new entry on a list. */
export interface NewEntry {
  readonly id: Id<'category'>;
  readonly kind: string;
  readonly subject: CaseSubjectRef;
  readonly from: Day;
  readonly to: Day;
}

/** A stretch of days on which somebody is in the tenant, or a unit exists. */
export interface Stay {
  readonly id: string;
  readonly from: Day;
  readonly to: Day;
}

/** The last day of the stay that a day is part of. Whoever is not here on the day enters nothing and holds nothing. */
export function stayOf(subject: CaseSubjectRef, on: Day, stays: readonly Stay[], kind: string): Day {
  const to = lastDayHere(
    stays.filter(({ id }) => id === idOf(subject)),
    on,
  );
  if (to === null) {
    throw new Problem('conflict', {
      detail: {
        zh: `案件的对象 ${on} 不在本地，不能办理 ${kind}`,
        en: `whom the case is about is not here on ${on} for ${kind}`,
      },
    });
  }
  return to;
}

/** Whether something is held on a day already; what begins later would overlap. */
export function holdsAlready(on: Day, held: readonly { readonly from: Day }[], kind: string): boolean {
  if (held.some(({ from }) => from <= on)) return true;
  const [later] = held;
  if (later !== undefined) {
    throw new Problem('overlap', {
      detail: { zh: `${kind} 已有自 ${later.from} 起的一条`, en: `${kind} begins on ${later.from} already` },
    });
  }
  return false;
}

/** The entry that puts a subject on a list; null when it is on it already. */
export function entryFor(
  kind: string,
  subject: CaseSubjectRef,
  on: Day,
  held: readonly { readonly from: Day }[],
  stays: readonly Stay[],
): NewEntry | null {
  if (holdsAlready(on, held, kind)) return null;
  return { id: newId<'category'>(), kind, subject, from: on, to: stayOf(subject, on, stays, kind) };
}
