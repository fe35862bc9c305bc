import { type Db, type Id, rows } from '@lifang/db';
import { type Configuration, findEventKind, say } from '@lifang/engine';
import { citations, type Day } from '@lifang/policy';
import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Language, RequestContext } from '../context/request.ts';
import { eventsWithin } from './within.ts';

/** What happened, by kind. */
export interface EventCounts {
  kind: string;
  title: string;
  clauses: string[];
  /** Those that stand; withdrawn ones are counted apart. */
  events: number;
  /** Places taken at them: somebody who took part in two counts twice. */
  participations: number;
  flagged: number;
  /** Kept and counting for nothing, by a limit. */
  void: number;
  withdrawn: number;
}

const number = z.coerce.number();
/** A row of those counts. */
export const eventCountsSchema = z.object({
  kind: z.string(),
  events: number,
  participations: number,
  flagged: number,
  void: number,
  withdrawn: number,
});

/** The counted columns of events `e`, grouped by kind. */
export function eventCountColumns(participants: SQL): SQL {
  const kept = sql`e.status = 'kept'`;
  return sql`count(*) filter (where ${kept}) as events,
    coalesce(sum(${participants}) filter (where ${kept}), 0) as participations,
    count(*) filter (where ${kept} and e.findings @> '[{"consequence": "flag"}]'::jsonb) as flagged,
    count(*) filter (where ${kept} and not e.counts) as void,
    count(*) filter (where e.status = 'withdrawn') as withdrawn`;
}

/** Counts what a unit and those below it did between two days. */
export function countEvents(db: Db, ctx: RequestContext, unitId: Id<'unit'>, from: Day, to: Day) {
  const { tenantId } = ctx.credential;
  const participants = sql`(select count(*) from event_participants p where p.tenant_id = ${tenantId} and p.event_id = e.id)`;
  return rows(
    db,
    sql`select e.kind, ${eventCountColumns(participants)}
        from events e
        where e.tenant_id = ${tenantId} and e.status <> 'superseded' and e.id in (${eventsWithin(ctx, unitId, from, to)})
        group by e.kind order by e.kind`,
    eventCountsSchema,
  );
}

export function toEventCounts(
  row: z.infer<typeof eventCountsSchema>,
  config: Configuration,
  language: Language,
): EventCounts {
  const definition = findEventKind(config, row.kind)?.definition;
  const { kind, events, participations, flagged, void: voided, withdrawn } = row;
  const title = definition === undefined ? kind : say(definition, language);
  const clauses = definition === undefined ? [] : [...citations(definition.cites)];
  return { kind, title, clauses, events, participations, flagged, void: voided, withdrawn };
}
