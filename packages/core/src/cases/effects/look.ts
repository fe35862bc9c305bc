import { type Db, type Id, json, rows } from '@lifang/db';
import type { Configuration } from '@lifang/engine';
import { type Day, qualify } from '@lifang/policy';
import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { RequestContext } from '../../context/request.ts';
import { look } from '../../events/look.ts';
import { lookEntries, namedIn } from '../look.ts';
import { selectCases } from '../select.ts';
import { idOf } from '../store.ts';
import { type CaseRow, caseRowSchema } from '../view.ts';
import { type EffectPlan, eventsIn } from './plan.ts';

/**
 * Locks what a step touches and counts — those the case is about, then the round, then the case — and looks at all of it
 * again: what was seen before the locks may have changed.
 */
export function lookEffects(
  db: Db,
  ctx: RequestContext,
  config: Configuration,
  plan: readonly EffectPlan[],
  row: CaseRow,
  select: SQL,
  on: Day,
) {
  const { tenantId } = ctx.credential;
  const events = eventsIn(plan);
  const touched = plan.length === 0 ? [] : row.about;
  const subjects = plan.flatMap(one => ('subjects' in one ? one.subjects : [])).map(idOf);
  const lists = plan.flatMap(one => ('subjects' in one ? [one.kind] : []));
  const opening = plan.flatMap(one =>
    one.effect === 'open' ? [{ kind: one.kind, at: unitKindOf(one) }] : [],
  );
  const lock = (id: Id<'case'> | null) =>
    rows(
      db,
      sql`select id from cases where tenant_id = ${tenantId} and id = ${id}::uuid for no key update`,
      z.object({ id: z.string() }),
    );
  const participants = events.flatMap(event => event.participantIds);
  return [
    ...look(db, ctx, config, namedIn(touched, plan.length === 0 ? [] : [row.unitId], participants), events),
    lock(row.partOfId),
    lock(row.id),
    rows(db, selectCases(ctx, config, null, select), caseRowSchema),
    lookEntries(db, tenantId, subjects, lists, on),
    rows(
      db,
      sql`select t.kind, (
            select u.id from unit_closure k join units u on u.tenant_id = k.tenant_id and u.id = k.ancestor_id
            where k.tenant_id = ${tenantId} and k.descendant_id = ${row.unitId} and u.kind = t.at
              and k.valid_from <= ${on} and k.valid_to >= ${on}
            order by k.depth limit 1) as "unitId"
          from jsonb_to_recordset(${json(opening)}) as t(kind text, at text)`,
      z.object({
        kind: z.string(),
        unitId: z.custom<Id<'unit'> | null>(value => value === null || typeof value === 'string'),
      }),
    ),
  ] as const;
}

/** The kind of unit whose matter an opened case is. */
function unitKindOf({ active }: Extract<EffectPlan, { effect: 'open' }>): string {
  return qualify(active.enabled.policy.slug, active.workflow.of.of);
}
