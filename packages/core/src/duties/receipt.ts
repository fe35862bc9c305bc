import { type Db, json, rows } from '@lifang/db';
import {
  type ActiveDuty,
  type Configuration,
  evidenceStatement,
  findDuty,
  keptWindow,
  kindsOf,
  reachStatement,
  settingOn,
  storedSetting,
} from '@lifang/engine';
import {
  citations,
  type Day,
  kindOf,
  OPEN_END,
  qualify,
  type Setting,
  settingsOfSchedule,
} from '@lifang/policy';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { RequestContext } from '../context/request.ts';
import { read, type Tenancy } from '../context/tenancy.ts';
import { notFound } from '../errors/problem.ts';
import { board, isOpened } from './board.ts';
import { type DutyKey, parseDutyId, underItsRule } from './duty-id.ts';
import { dutyRows } from './list.ts';
import { type DutyView, dutyRowSchema, isSensitive, toDuty } from './view.ts';

/** Why an event counted, or why it did not. */
export type EventVerdict =
  | 'counted'
  | 'same-day'
  | 'outside'
  | 'withdrawn'
  | 'superseded'
  | 'void'
  | 'not-reached'
  | 'not-matching';

/** Whom an event that must reach all did not reach. */
interface Reach {
  missed: { id: string; name: string }[];
  vacant: { id: string; name: string }[];
}

/** Why an answer about a duty came out so. */
export interface Receipt {
  duty: DutyView;
  policy: { slug: string; encoding: string; document: string; number: string | null; effectiveFrom: Day };
  rule: { rule: string; english: string; clauses: string[]; reading: string | null };
  /** The lists the subject was on and the posts it held, as far as they decide this occurrence. */
  standings: { kind: string; from: Day; to: Day | null }[];
  events: {
    id: string;
    noun: 'event' | 'record' | 'appointment' | 'place' | 'award';
    kind: string;
    on: Day;
    verdict: EventVerdict;
    by: string | null;
    flags: string[];
    /** For a duty that one event must reach all with: the units nobody was invited from, and those with nobody to invite. */
    reach: Reach | null;
  }[];
  settings: { name: string; value: unknown; from: Day | null; provenance: 'tenant' | 'default' }[];
  asOf: Day;
}

const truth = z.preprocess(value => value === true || value === 't', z.boolean());
const findings = z.preprocess(
  value => (typeof value === 'string' ? JSON.parse(value) : value),
  z.array(z.object({ limit: z.string(), consequence: z.string() })),
);
const reached = z.object({ id: z.string(), name: z.string() });
const eventSchema = z.object({
  id: z.string(),
  noun: z.enum(['event', 'record', 'appointment', 'place', 'award']),
  kind: z.string(),
  on: z.string(),
  status: z.string(),
  counts: truth,
  findings,
  counted: truth,
  reach: z.preprocess(
    value => (typeof value === 'string' ? JSON.parse(value) : value),
    z.object({ missed: z.array(reached), vacant: z.array(reached) }).nullable(),
  ),
});
const standingSchema = z.object({ kind: z.string(), from: z.string(), to: z.string() });

/** Explains one occurrence of a duty: what was counted, what was not, and why. */
export async function readReceipt(
  ctx: RequestContext,
  input: { id: string; asOf?: Day | undefined },
): Promise<Receipt> {
  const given = parseDutyId(input.id);
  const asOf = input.asOf ?? ctx.today;
  const ask = (openedTo: Day | null) =>
    read(ctx, 'receipts.read', (db, tenancy) => statements(db, ctx, tenancy, given, asOf, openedTo));
  const first = await ask(null);
  const { openedTo } = first.entered.tenant;
  const { answers, tenancy } = isOpened(openedTo, ctx.today) ? first : await ask(openedTo);
  const { configuration } = tenancy;
  const key = underItsRule(configuration, given);
  const [found, events, standings] = answers;
  const [row] = found;
  const active = findDuty(configuration, key.rule);
  if (row === undefined || active === undefined) throw notFound('duty');
  const { duty, enabled } = active;
  const hidden = isSensitive(configuration, key.rule) && !row.sensitive;
  const seen = new Set<Day>();
  return {
    duty: toDuty(row, ctx, configuration, asOf),
    policy: {
      slug: enabled.policy.slug,
      encoding: enabled.policy.encoding,
      document: enabled.policy.document.title,
      number: enabled.policy.document.number,
      effectiveFrom: enabled.policy.document.effectiveFrom,
    },
    rule: {
      rule: hidden ? citations(duty.cites).join(', ') : duty.title,
      english: hidden ? citations(duty.cites).join(', ') : duty.english,
      clauses: [...citations(duty.cites)],
      reading: hidden ? null : duty.reading,
    },
    standings: hidden
      ? []
      : standings.map(({ kind, from, to }) => ({ kind, from, to: to === OPEN_END ? null : to })),
    events: events.map(event => {
      const verdict = verdictOf(event, active, row, asOf, seen);
      return {
        id: event.id,
        noun: event.noun,
        kind: event.kind,
        on: event.on,
        verdict,
        by: event.findings.find(({ consequence }) => consequence === 'void')?.limit ?? null,
        flags: event.findings.filter(({ consequence }) => consequence !== 'void').map(({ limit }) => limit),
        reach: event.reach,
      };
    }),
    settings: settingsOf(configuration, active, row.startsOn),
    asOf,
  };
}

function statements(
  db: Db,
  ctx: RequestContext,
  tenancy: Tenancy,
  given: DutyKey,
  asOf: Day,
  openedTo: Day | null,
) {
  const { tenantId } = ctx.credential;
  const key = underItsRule(tenancy.configuration, given);
  const active = findDuty(tenancy.configuration, key.rule);
  const lists = active === undefined ? [] : listsOf(active);
  const posts = active === undefined ? [] : postsOf(active);
  const kinds =
    active?.duty.done.flatMap(happening =>
      kindsOf(tenancy.configuration, active.enabled.policy.slug, happening),
    ) ?? [];
  const others =
    active?.duty.done.flatMap(happening =>
      kindsOf(tenancy.configuration, active.enabled.policy.slug, happening).map(kind => ({
        kind,
        noun: kindOf(happening).noun,
      })),
    ) ?? [];
  const scope = { tenantId, subjects: [key.subjectId], window: keptWindow(asOf), asOf };
  const evidence =
    active === undefined
      ? sql`select null::uuid as id, null::text as kind, null::date as occurred_on where false`
      : evidenceStatement(tenancy.configuration, active, scope);
  const reach = (active === undefined ? null : reachStatement(active, tenantId)) ?? sql`null::jsonb`;
  const period = { start: key.startsOn, end: key.startsOn };
  const selected = board(
    ctx,
    tenancy.configuration,
    { asOf, rule: key.rule, subjectId: key.subjectId, period },
    openedTo,
  );
  const among = (values: readonly string[]) =>
    values.length === 0
      ? sql`in (null)`
      : sql`in (${sql.join(
          values.map(value => sql`${value}`),
          sql`, `,
        )})`;
  return [
    rows(db, dutyRows(ctx, sql`with shown as (${selected})`), dutyRowSchema),
    rows(
      db,
      sql`with shown as (${selected}), evidence as (${evidence}), touching as (
            select s.event_id from shown d join event_subjects s on s.tenant_id = ${tenantId} and s.subject_id = d.subject_id
            union select s.event_id from shown d
              join residences r on r.tenant_id = ${tenantId} and r.household_id = d.household_id and r.person_id is not null
              join event_subjects s on s.tenant_id = ${tenantId} and s.subject_id = r.person_id and s.occurred_on between r.valid_from and r.valid_to
            union select e.id from shown d
              join unit_closure c on c.tenant_id = ${tenantId} and c.ancestor_id = d.unit_id
              join events e on e.tenant_id = ${tenantId} and e.unit_id = c.descendant_id and e.occurred_on between c.valid_from and c.valid_to
          )
          select e.id, 'event' as noun, e.kind, e.occurred_on as "on", e.status, e.counts, e.findings,
            exists (select 1 from evidence v where v.id = e.id) as counted, ${reach} as reach
          from shown d
          join events e on e.tenant_id = ${tenantId} and e.id in (select event_id from touching) and e.kind ${among(kinds)}
            and e.occurred_on between d.starts_on - 31 and least(d.ends_on, ${asOf}::date) + 31
          union all
          select v.id, n.noun, v.kind, v.occurred_on, 'kept', true, '[]'::jsonb, true, null
          from shown d
          join evidence v on v.occurred_on between d.starts_on and least(d.ends_on, ${asOf}::date)
          join jsonb_to_recordset(${json(others.filter(({ noun }) => noun !== 'event'))}) as n(kind text, noun text) on n.kind = v.kind
          order by "on", id limit 500`,
      eventSchema,
    ),
    rows(
      db,
      sql`select c.kind, c.valid_from as "from", c.valid_to as "to" from categories c
          where c.tenant_id = ${tenantId} and c.subject_id = ${key.subjectId} and c.kind ${among(lists)} and c.valid_from <= ${asOf}
          union all
          select a.kind, a.valid_from, a.valid_to from appointments a
          where a.tenant_id = ${tenantId} and a.person_id = ${key.subjectId} and a.kind ${among(posts)} and a.counts and a.valid_from <= ${asOf}
          order by "from", kind`,
      standingSchema,
    ),
  ] as const;
}

function listsOf({ duty, enabled }: ActiveDuty): string[] {
  const lists = duty.when.form === 'after' ? duty.when.begins : (duty.subjects.categories ?? []);
  return lists.map(list => qualify(enabled.policy.slug, list));
}

function postsOf({ duty, enabled }: ActiveDuty): string[] {
  return (duty.subjects.positions ?? []).map(position => qualify(enabled.policy.slug, position));
}

function verdictOf(
  event: z.infer<typeof eventSchema>,
  { duty }: ActiveDuty,
  row: { startsOn: Day; endsOn: Day; firstOn: Day | null; lastOn: Day | null },
  asOf: Day,
  seen: Set<Day>,
): EventVerdict {
  if (event.status === 'withdrawn') return 'withdrawn';
  if (event.status === 'superseded') return 'superseded';
  if (!event.counts) return 'void';
  if (event.on < row.startsOn || event.on > row.endsOn || event.on > asOf) return 'outside';
  if (!event.counted) return (event.reach?.missed.length ?? 0) > 0 ? 'not-reached' : 'not-matching';
  if (duty.counting === 'distinct-days' && seen.has(event.on)) return 'same-day';
  seen.add(event.on);
  return 'counted';
}

/** The settings the rule looks at, with the value in force on the day that picks them. */
function settingsOf(config: Configuration, { duty, enabled }: ActiveDuty, day: Day): Receipt['settings'] {
  const { slug } = enabled.policy;
  const used: Setting[] = [...settingsOfSchedule(duty.when)];
  for (const list of duty.subjects.categories ?? [])
    if (list.membership.how === 'age') used.push(list.membership.atLeast);
  return used.map(setting => {
    const name = qualify(slug, setting);
    const stored = storedSetting(config, name, day);
    return {
      name,
      value: settingOn(config, slug, setting, day),
      from: stored?.from ?? null,
      provenance: stored === undefined ? 'default' : 'tenant',
    };
  });
}
