import { type Db, type Id, json, nothing, run, type Statement, uuids } from '@lifang/db';
import { type Configuration, recompute } from '@lifang/engine';
import type { Day } from '@lifang/policy';
import { sql } from 'drizzle-orm';
import type { RequestContext } from '../../context/request.ts';
import { storeEvents } from '../../events/store.ts';
import { storeRecords } from '../../records/store.ts';
import { storeCase } from '../store.ts';
import type { CaseEffect } from '../view.ts';
import { storeNotices } from './notice.ts';
import type { SettledEffects } from './settle.ts';
import { storeTitles } from './title.ts';

/** Stores what a step brought about, after the step itself, and recounts whom it touched. */
export function storeEffects(
  db: Db,
  ctx: RequestContext,
  config: Configuration,
  of: { readonly caseId: Id<'case'>; readonly seq: number; readonly on: Day },
  settled: SettledEffects,
): Statement[] {
  const { tenantId } = ctx.credential;
  if (settled.results.length === 0) return [];
  const entries = settled.entered.map(({ id, kind, subject, from, to }) => ({
    id,
    kind,
    person_id: 'personId' in subject ? subject.personId : null,
    household_id: 'householdId' in subject ? subject.householdId : null,
    unit_id: 'unitId' in subject ? subject.unitId : null,
    valid_from: from,
    valid_to: to,
  }));
  return [
    ...(settled.events.length === 0 ? [] : storeEvents(db, ctx, config, settled.events)),
    entries.length === 0
      ? nothing
      : run(
          db,
          sql`insert into categories (tenant_id, id, kind, person_id, household_id, unit_id, valid_from, valid_to, created_at)
              select ${tenantId}, e.*, ${ctx.now}::timestamptz
              from jsonb_to_recordset(${json(entries)})
                as e(id uuid, kind text, person_id uuid, household_id uuid, unit_id uuid, valid_from date, valid_to date)`,
        ),
    settled.left.length === 0
      ? nothing
      : run(
          db,
          sql`update categories set valid_to = ${of.on}::date, version = version + 1
              where tenant_id = ${tenantId} and id = any (${uuids(settled.left)}) and valid_to > ${of.on}::date`,
        ),
    ...(settled.kept.length === 0 ? [] : storeRecords(db, ctx, settled.kept)),
    ...storeTitles(db, ctx, settled.granted),
    ...storeNotices(db, ctx, settled.published),
    ...settled.opened.flatMap(opened => storeCase(db, ctx, opened)),
    storeResults(db, tenantId, of, settled.results),
    recompute(db, tenantId, config, ctx.today, { subjects: settled.touched }),
  ];
}

/** One row an effect: the key lets none happen twice. */
function storeResults(
  db: Db,
  tenantId: Id<'tenant'>,
  of: { readonly caseId: Id<'case'>; readonly seq: number },
  results: readonly CaseEffect[],
): Statement {
  const given = results.map((result, index) => ({
    ordinal: index + 1,
    effect: result.effect,
    kind: result.kind,
    event_id: result.eventId,
    record_id: result.recordId,
    category_id: result.categoryId,
    award_id: result.awardId,
    notice_id: result.noticeId,
    opened_id: result.caseId,
  }));
  return run(
    db,
    sql`insert into case_effects (tenant_id, case_id, seq, ordinal, effect, kind, event_id, record_id, category_id, award_id, notice_id, opened_id)
        select ${tenantId}, ${of.caseId}, ${of.seq}::integer, e.*
        from jsonb_to_recordset(${json(given)})
          as e(ordinal integer, effect text, kind text, event_id uuid, record_id uuid, category_id uuid, award_id uuid,
            notice_id uuid, opened_id uuid)`,
  );
}
