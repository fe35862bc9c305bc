import { type Id, oneOf, uuids } from '@lifang/db';
import type { Day } from '@lifang/policy';
import { type SQL, sql } from 'drizzle-orm';
import type { Window } from './window.ts';

/** What a statement answers for. */
export interface Scope {
  readonly tenantId: Id<'tenant'>;
  /** Null: everybody. */
  readonly subjects: readonly string[] | null;
  /**
   * The subjects were named one by one, and mostly it is one. Of one the planner then knows that it is one: a list it takes for
   * ten, and would sooner read all of a small tenant than look up ten.
   */
  readonly named?: boolean;
  readonly window: Window;
  /**
   * Standings that begin and events that happen after this day are not seen. A standing that ends later is seen with its
   * end, and the status on a day looks whether that day has come.
   */
  readonly asOf: Day;
}

/** Beyond so many subjects everything about them is joined as sets, not looked up one by one. */
const FEW = 20;

export function areFew(subjects: readonly string[]): boolean {
  return subjects.length <= FEW;
}

/** Whether an id is one of some: the right side of a comparison. A connection remembers a plan for few and one for many. */
export function among(subjects: readonly string[]): SQL {
  const ids = uuids(subjects);
  return areFew(subjects) ? sql`= any (${ids})` : sql`in (select unnest(${ids}))`;
}

/** Narrows a statement to the subjects it is asked about. */
export function only(scope: Scope, subjectId: SQL): SQL {
  return scope.subjects === null ? sql`` : sql`and ${subjectId} ${asked(scope, scope.subjects)}`;
}

/** Narrows a statement to units that stand, or ever stood, below those it is asked about. */
export function onlyBelow(scope: Scope, unitId: SQL): SQL {
  if (scope.subjects === null) return sql``;
  return sql`and ${unitId} in (
    select below.descendant_id from unit_closure below
    where below.tenant_id = ${scope.tenantId} and below.ancestor_id ${asked(scope, scope.subjects)})`;
}

function asked({ named }: Scope, subjects: readonly string[]): SQL {
  return named === true ? oneOf(subjects) : among(subjects);
}

/** Texts as a list for `in`; an empty one matches nothing. */
export function listed(values: readonly (string | number)[]): SQL {
  if (values.length === 0) return sql`(null)`;
  return sql`(${sql.join(
    values.map(value => sql`${value}`),
    sql`, `,
  )})`;
}
