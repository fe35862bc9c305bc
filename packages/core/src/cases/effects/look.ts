import { type Db, type Id, json, rows, texts, uuids } from '@lifang/db';
import type { ActiveWorkflow, Configuration } from '@lifang/engine';
import type { Day } from '@lifang/policy';
import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { RequestContext } from '../../context/request.ts';
import { look } from '../../events/look.ts';
import { lookEntries, namedIn } from '../look.ts';
import { selectCases } from '../select.ts';
import { idOf } from '../store.ts';
import { type CaseRow, caseRowSchema } from '../view.ts';
import { type EffectPlan, eventsIn, soughtKind } from './plan.ts';

/**
 * Locks what a step touches and counts — those the case is about, then the round, then the case — and looks at all of it
 * again: what was seen before the locks may have changed.
 */
export function lookEffects(
  db: Db,
  ctx: RequestContext,
  config: Configuration,
  active: ActiveWorkflow,
  plan: readonly EffectPlan[],
  row: CaseRow,
  select: SQL,
  on: Day,
) {
  const { tenantId } = ctx.credential;
  const events = eventsIn(plan);
  const touched = plan.length === 0 ? [] : row.about;
  const acting = events.flatMap(({ byUnitId }) => (byUnitId === null ? [] : [byUnitId]));
  const units = plan.length === 0 ? [] : [row.unitId, ...acting];
  const listed = plan.flatMap(one => (one.effect === 'enter' || one.effect === 'leave' ? [one] : []));
  const granted = plan.flatMap(one => (one.effect === 'grant' ? [one] : []));
  const anchors = plan.flatMap(one => soughtKind(one) ?? []);
  const alongside = plan.filter(
    one => one.effect === 'keep' || one.effect === 'grant' || one.effect === 'publish',
  );
  const lock = (id: Id<'case'> | null) =>
    rows(
      db,
      sql`select id from cases where tenant_id = ${tenantId} and id = ${id}::uuid for no key update`,
      z.object({ id: z.string() }),
    );
  const participants = events.flatMap(event => event.participantIds);
  return [
    ...look(
      db,
      ctx,
      config,
      namedIn(active, touched, units, participants),
      events,
      kindsOf(alongside),
      anchors,
    ),
    lock(row.partOfId),
    lock(row.id),
    rows(db, selectCases(ctx, config, null, select), caseRowSchema),
    lookEntries(db, tenantId, listed.flatMap(one => one.subjects).map(idOf), kindsOf(listed), on),
    lookTitles(db, tenantId, granted.flatMap(one => one.subjects).map(idOf), kindsOf(granted), on),
    lookAbove(db, tenantId, row.unitId, plan, on),
  ] as const;
}

const kindsOf = (plan: readonly EffectPlan[]): string[] => plan.map(({ kind }) => kind);

/** The titles of some kinds that somebody holds on a day or later. */
function lookTitles(
  db: Db,
  tenantId: Id<'tenant'>,
  subjects: readonly string[],
  kinds: readonly string[],
  on: Day,
) {
  return rows(
    db,
    sql`select kind, subject_id as "subjectId", valid_from as "from" from awards
        where tenant_id = ${tenantId} and subject_id = any (${uuids(subjects)}) and kind = any (${texts(kinds)}) and valid_to >= ${on}
        order by valid_from, id`,
    z.object({ kind: z.string(), subjectId: z.string(), from: z.string() }),
  );
}

/** The nearest unit, at or above the case's, of every kind that effects look for one of. */
function lookAbove(db: Db, tenantId: Id<'tenant'>, unitId: Id<'unit'>, plan: readonly EffectPlan[], on: Day) {
  const kinds = [...new Set(plan.flatMap(one => soughtKind(one) ?? []))];
  return rows(
    db,
    sql`select t.kind, (
          select u.id from unit_closure k join units u on u.tenant_id = k.tenant_id and u.id = k.ancestor_id
          where k.tenant_id = ${tenantId} and k.descendant_id = ${unitId} and u.kind = t.kind
            and k.valid_from <= ${on} and k.valid_to >= ${on}
          order by k.depth limit 1) as "unitId"
        from jsonb_to_recordset(${json(kinds.map(kind => ({ kind })))}) as t(kind text)`,
    z.object({
      kind: z.string(),
      unitId: z.custom<Id<'unit'> | null>(value => value === null || typeof value === 'string'),
    }),
  );
}
