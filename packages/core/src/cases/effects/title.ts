import { type Db, type Id, json, newId, run, type Statement } from '@lifang/db';
import { type Day, type Fields, OPEN_END } from '@lifang/policy';
import { sql } from 'drizzle-orm';
import type { RequestContext } from '../../context/request.ts';
import { Problem } from '../../errors/problem.ts';
import { addFacets, facetsOf } from '../../fields/facets.ts';
import { checkData, type Data } from '../../fields/validate.ts';
import { nothingFound } from '../../judging/kept.ts';
import type { Judgement } from '../../judging/settle.ts';
import type { CaseSubjectRef } from '../view.ts';
import { holdsAlready, type Stay, stayOf } from './entry.ts';
import type { EffectPlan } from './plan.ts';

/** A title newly granted. */
export interface NewTitle extends Judgement {
  readonly id: Id<'award'>;
  readonly kind: string;
  readonly subject: CaseSubjectRef;
  readonly byUnitId: Id<'unit'>;
  readonly from: Day;
  readonly fields: Fields;
  readonly data: Data;
  /** Why, where a limit warns. */
  readonly keptBecause: string | null;
}

/** The title a subject is granted, to be held until it is taken back; null when it holds it already. */
export function titleFor(
  { kind, by, fields, data }: Extract<EffectPlan, { effect: 'grant' }>,
  subject: CaseSubjectRef,
  on: Day,
  giver: Id<'unit'> | null,
  held: readonly { readonly from: Day }[],
  stays: readonly Stay[],
): NewTitle | null {
  if (giver === null)
    throw new Problem('conflict', {
      detail: { zh: `没有可以授予 ${kind} 的 ${by}`, en: `there is no ${by} that would grant ${kind}` },
    });
  if (holdsAlready(on, held, kind)) return null;
  stayOf(subject, on, stays, kind);
  checkData(fields, data, 'effects');
  const title = { id: newId<'award'>(), kind, subject, byUnitId: giver, from: on, fields, data };
  return { ...title, keptBecause: null, ...nothingFound() };
}

/** Inserts titles with their facets. */
export function storeTitles(db: Db, ctx: RequestContext, titles: readonly NewTitle[]): Statement[] {
  if (titles.length === 0) return [];
  const { tenantId } = ctx.credential;
  const given = titles.map(({ id, kind, subject, byUnitId, from, data, counts, findings, keptBecause }) => ({
    id,
    kind,
    person_id: 'personId' in subject ? subject.personId : null,
    household_id: 'householdId' in subject ? subject.householdId : null,
    unit_id: 'unitId' in subject ? subject.unitId : null,
    by_unit_id: byUnitId,
    valid_from: from,
    valid_to: OPEN_END,
    data,
    counts,
    findings,
    kept_because: keptBecause,
  }));
  const facets = titles.flatMap(({ id, fields, data }) => {
    const found = facetsOf(fields, data);
    return found.length === 0 ? [] : [{ id, facets: found }];
  });
  return [
    run(
      db,
      sql`insert into awards (tenant_id, id, kind, person_id, household_id, unit_id, by_unit_id, valid_from, valid_to, data, counts,
            findings, kept_because, created_at)
          select ${tenantId}, t.*, ${ctx.now}::timestamptz
          from jsonb_to_recordset(${json(given)})
            as t(id uuid, kind text, person_id uuid, household_id uuid, unit_id uuid, by_unit_id uuid, valid_from date, valid_to date,
              data jsonb, counts boolean, findings jsonb, kept_because text)`,
    ),
    addFacets(db, tenantId, 'award_id', facets),
  ];
}
