import { type Db, type Id, rows } from '@lifang/db';
import { type Configuration, findEventKind, findLimit, say } from '@lifang/engine';
import type { Day } from '@lifang/policy';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { personalInSight } from '../authorisation/sight.ts';
import type { Language, RequestContext } from '../context/request.ts';
import {
  type EventCounts,
  eventCountColumns,
  eventCountsSchema,
  toEventCounts,
} from '../events/count-by-kind.ts';
import { visibleData } from '../events/view.ts';
import { eventsWithin } from '../events/within.ts';
import { type FieldText, fieldTexts } from '../fields/words.ts';
import { maskName } from '../protection/personal.ts';

/** One line of the register. */
export interface RegisterLine {
  id: Id<'event'>;
  on: Day;
  /** Whom it was about, masked by role. */
  about: { noun: 'person' | 'household' | 'unit'; id: string; name: string }[];
  participants: number;
  counts: boolean;
  findings: { limit: string; title: string; consequence: string }[];
  /** What was written down, masked by role. */
  notes: FieldText[];
}

/** What happened, kind by kind, line by line. */
export interface RegisterKind extends EventCounts {
  lines: RegisterLine[];
}

/** As many lines as a register shows; a longer one is asked for in shorter periods. */
const LINES = 1000;

const lineSchema = z.object({
  id: z.custom<Id<'event'>>(value => typeof value === 'string'),
  on: z.string(),
  counts: z.boolean(),
  participants: z.number(),
  findings: z.array(z.object({ limit: z.string(), consequence: z.string() })),
  data: z.record(z.string(), z.unknown()),
  about: z.array(
    z.object({
      noun: z.enum(['person', 'household', 'unit']),
      id: z.string(),
      name: z.string(),
      /** Whether the actor may see it. */
      personal: z.boolean(),
    }),
  ),
});

const kindSchema = eventCountsSchema.extend({
  lines: z.preprocess(value => (typeof value === 'string' ? JSON.parse(value) : value), z.array(lineSchema)),
  more: z.preprocess(value => value === true || value === 't', z.boolean()),
});
type KindRow = z.infer<typeof kindSchema>;

/** Selects what a unit and those below it did between two days: the counts of each kind with its lines. */
export function registerKinds(db: Db, ctx: RequestContext, unitId: Id<'unit'>, from: Day, to: Day) {
  const { tenantId } = ctx.credential;
  return rows(
    db,
    sql`with shown as (
          select e.*, row_number() over (order by e.status <> 'kept', e.occurred_on, e.id) <= ${LINES} as printed,
            (select count(*) from event_participants p where p.tenant_id = ${tenantId} and p.event_id = e.id) as participants
          from events e
          where e.tenant_id = ${tenantId} and e.status <> 'superseded' and e.id in (${eventsWithin(ctx, unitId, from, to)})
        ), lined as (
          select s.*, case when s.printed and s.status = 'kept' then
            jsonb_build_object('id', s.id, 'on', s.occurred_on, 'counts', s.counts, 'participants', s.participants,
            'findings', s.findings, 'data', s.data, 'about', coalesce((
              select jsonb_agg(jsonb_build_object('id', es.subject_id,
                'noun', case when es.person_id is not null then 'person' when es.household_id is not null then 'household' else 'unit' end,
                'name', coalesce(p.name, h.address, u.name), 'personal', ${personalInSight(ctx, sql`es.subject_id`)}) order by es.subject_id)
              from event_subjects es
              left join people p on p.tenant_id = ${tenantId} and p.id = es.person_id
              left join households h on h.tenant_id = ${tenantId} and h.id = es.household_id
              left join units u on u.tenant_id = ${tenantId} and u.id = es.unit_id
              where es.tenant_id = ${tenantId} and es.event_id = s.id), '[]'::jsonb)) end as line
          from shown s
        )
        select e.kind, ${eventCountColumns(sql`e.participants`)},
          coalesce(jsonb_agg(e.line order by e.occurred_on, e.id) filter (where e.line is not null), '[]'::jsonb) as lines,
          bool_or(e.status = 'kept' and not e.printed) as more
        from lined e
        group by e.kind order by e.kind`,
    kindSchema,
  );
}

export function toRegisterKind(row: KindRow, config: Configuration, language: Language): RegisterKind {
  return {
    ...toEventCounts(row, config, language),
    lines: row.lines.map(line => toLine(line, row.kind, config, language)),
  };
}

function toLine(
  { id, on, participants, counts, findings, data, about }: z.infer<typeof lineSchema>,
  kind: string,
  config: Configuration,
  language: Language,
): RegisterLine {
  const fields = findEventKind(config, kind)?.definition.fields ?? {};
  const personal = about.every(subject => subject.personal);
  return {
    id,
    on,
    about: about.map(subject => ({
      noun: subject.noun,
      id: subject.id,
      name: subject.noun === 'unit' || subject.personal ? subject.name : maskName(subject.name),
    })),
    participants,
    counts,
    findings: findings.map(({ limit, consequence }) => {
      const found = findLimit(config, limit)?.limit;
      return { limit, title: found === undefined ? limit : say(found, language), consequence };
    }),
    notes: fieldTexts(fields, visibleData({ kind, data, personal }, config), language),
  };
}
