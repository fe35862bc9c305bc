import { type Db, type Id, rows } from '@lifang/db';
import type { Day } from '@lifang/policy';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { subjectInScope, unitInScope } from '../authorisation/scope.ts';
import { sensitiveInSight } from '../authorisation/sight.ts';
import type { RequestContext } from '../context/request.ts';
import { NOUNS } from '../errors/nouns.ts';
import { invalid } from '../errors/problem.ts';
import { lastDayHere } from '../residences/cover.ts';

/** Whom a membership is of: exactly one of the three. */
export interface SubjectInput {
  readonly personId?: Id<'person'> | undefined;
  readonly householdId?: Id<'household'> | undefined;
  readonly unitId?: Id<'unit'> | undefined;
}

/** A subject as named by the caller. */
export type Subject =
  | { readonly noun: 'person'; readonly field: 'personId'; readonly id: Id<'person'> }
  | { readonly noun: 'household'; readonly field: 'householdId'; readonly id: Id<'household'> }
  | { readonly noun: 'unit'; readonly field: 'unitId'; readonly id: Id<'unit'> };

/** The one subject of the input. */
export function subjectOf({ personId, householdId, unitId }: SubjectInput): Subject {
  const named: Subject[] = [
    ...(personId === undefined ? [] : [{ noun: 'person', field: 'personId', id: personId } as const]),
    ...(householdId === undefined
      ? []
      : [{ noun: 'household', field: 'householdId', id: householdId } as const]),
    ...(unitId === undefined ? [] : [{ noun: 'unit', field: 'unitId', id: unitId } as const]),
  ];
  const [subject, another] = named;
  if (subject === undefined)
    throw invalid('personId', { zh: '请填人员、户或单位', en: 'give a person, a household or a unit' });
  if (another !== undefined)
    throw invalid(another.field, {
      zh: 'personId、householdId、unitId 须填且只填一个',
      en: 'give one of personId, householdId and unitId',
    });
  return subject;
}

const TABLES = { person: 'people', household: 'households', unit: 'units' } as const;

/** The subject if it is within the actor's reach, and whether its sensitive lists may be seen. */
export function lookSubject(db: Db, ctx: RequestContext, subject: Subject) {
  const id = sql`looked.id`;
  const reach = subject.noun === 'unit' ? unitInScope(ctx, id) : subjectInScope(ctx, id);
  return rows(
    db,
    sql`select (${sensitiveInSight(ctx, id)})::int as seen from ${sql.identifier(TABLES[subject.noun])} looked
        where looked.tenant_id = ${ctx.credential.tenantId} and looked.id = ${subject.id} and ${reach}
          ${subject.noun === 'person' ? sql`and looked.merged_into_id is null` : sql``}`,
    z.object({ seen: z.number() }),
  );
}

/** The days on which the subject is in the tenant, or, for a unit, exists. */
export function lookPresence(db: Db, ctx: RequestContext, subject: Subject) {
  const { tenantId } = ctx.credential;
  const days =
    subject.noun === 'unit'
      ? sql`select valid_from::text as "from", valid_to::text as "to" from units where tenant_id = ${tenantId} and id = ${subject.id}`
      : sql`select valid_from::text as "from", valid_to::text as "to" from residences
            where tenant_id = ${tenantId} and subject_id = ${subject.id}`;
  return rows(db, days, z.object({ from: z.string(), to: z.string() }));
}

/** Checks that a subject is there from the first day to the last; without a last day, that it is there to stay. */
export function expectPresent(
  subject: Subject,
  presence: readonly { readonly from: Day; readonly to: Day }[],
  from: Day,
  to: Day,
): void {
  const last = lastDayHere(presence, from);
  const { noun } = subject;
  if (last === null)
    throw invalid('from', {
      zh: `该${NOUNS[noun].zh}当日${noun === 'unit' ? '尚未设立或已撤销' : '不在此居住'}`,
      en: `the ${noun} ${noun === 'unit' ? 'does not exist' : 'does not live here'} on that day`,
    });
  if (to > last)
    throw invalid('to', { zh: `该${NOUNS[noun].zh}在此至 ${last}`, en: `the ${noun} is here until ${last}` });
}
