import { type Db, type Id, json, newId, run, type Statement } from '@lifang/db';
import type { Day, Fields } from '@lifang/policy';
import { sql } from 'drizzle-orm';
import type { RequestContext } from '../../context/request.ts';
import { Problem } from '../../errors/problem.ts';
import { addFacets, facetsOf } from '../../fields/facets.ts';
import { checkData, type Data } from '../../fields/validate.ts';
import { nothingFound } from '../../judging/kept.ts';
import type { Judgement } from '../../judging/settle.ts';
import { lastDayHere } from '../../residences/cover.ts';
import type { Stay } from './entry.ts';
import type { EffectPlan } from './plan.ts';

/** A notice that a step publishes. */
export interface NewNotice extends Judgement {
  readonly id: Id<'notice'>;
  readonly kind: string;
  readonly byUnitId: Id<'unit'>;
  readonly from: Day;
  readonly to: Day;
  readonly fields: Fields;
  readonly data: Data;
  /** Why, where a limit warns. */
  readonly keptBecause: string | null;
}

/** The notices of the units that publish, from the day of the step. Nothing of them is hidden: the check of the policy sees to that. */
export function noticesFor(
  { kind, by, fields, data, until }: Extract<EffectPlan, { effect: 'publish' }>,
  on: Day,
  stays: readonly Stay[],
): NewNotice[] {
  checkData(fields, data, 'effects');
  return by.map(byUnitId => {
    const here = lastDayHere(
      stays.filter(({ id }) => id === byUnitId),
      on,
    );
    if (here === null) {
      throw new Problem('conflict', {
        detail: {
          zh: `应发布 ${kind} 的单位 ${on} 尚未设立或已撤销`,
          en: `the unit that would publish ${kind} is not here on ${on}`,
        },
      });
    }
    const notice = { id: newId<'notice'>(), kind, byUnitId, from: on, to: until, fields, data };
    return { ...notice, keptBecause: null, ...nothingFound() };
  });
}

/** Inserts notices with their facets. */
export function storeNotices(db: Db, ctx: RequestContext, notices: readonly NewNotice[]): Statement[] {
  if (notices.length === 0) return [];
  const { tenantId } = ctx.credential;
  const given = notices.map(({ id, kind, byUnitId, from, to, data, counts, findings, keptBecause }) => ({
    id,
    kind,
    unit_id: byUnitId,
    valid_from: from,
    valid_to: to,
    data,
    counts,
    findings,
    kept_because: keptBecause,
  }));
  const facets = notices.flatMap(({ id, fields, data }) => {
    const found = facetsOf(fields, data);
    return found.length === 0 ? [] : [{ id, facets: found }];
  });
  return [
    run(
      db,
      sql`insert into notices (tenant_id, id, kind, unit_id, valid_from, valid_to, data, counts, findings, kept_because, created_at)
          select ${tenantId}, n.*, ${ctx.now}::timestamptz
          from jsonb_to_recordset(${json(given)})
            as n(id uuid, kind text, unit_id uuid, valid_from date, valid_to date, data jsonb, counts boolean, findings jsonb,
              kept_because text)`,
    ),
    addFacets(db, tenantId, 'notice_id', facets),
  ];
}
