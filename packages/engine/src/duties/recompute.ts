import { type Db, each, type Id, nothing, run, type Statement, texts } from '@lifang/db';
import { type Day, qualify } from '@lifang/policy';
import { type SQL, sql } from 'drizzle-orm';
import type { Configuration } from '../configuration.ts';
import { looksAt } from './looks-at.ts';
import { type ActiveDuty, activeDuties } from './rules.ts';
import { among, areFew } from './scope.ts';
import { dutyStatement, STATE_COLUMNS } from './statement.ts';
import { keptWindow } from './window.ts';

/** Which duty rows to recount: those of some subjects, those of some rules, or, with neither, all of the tenant's. */
export interface Recount {
  readonly subjects?: readonly string[];
  /** What the subjects are, where it is known: `person`, `household`, or kinds of unit. What binds others is not looked at. */
  readonly of?: readonly string[] | undefined;
  readonly rules?: readonly string[];
  /** Only of rules that look at what is of these kinds: events, lines of registers, places or titles. */
  readonly kinds?: readonly string[];
}

/**
 * Recounts duty rows from the data and writes what differs. The subjects must have been locked in an earlier statement:
 * otherwise two writers each count without the other's change.
 */
export function recompute(
  db: Db,
  tenantId: Id<'tenant'>,
  config: Configuration,
  today: Day,
  what: Recount,
): Statement {
  const duties = activeDuties(config).filter(
    active =>
      (what.rules === undefined || what.rules.includes(active.rule)) &&
      (what.of === undefined || what.of.includes(bound(active))) &&
      (what.kinds === undefined || what.kinds.some(kind => looksAt(config, active, kind))),
  );
  const all = what.rules === undefined && what.kinds === undefined && what.of === undefined;
  if (!all && duties.length === 0) return nothing;
  const window = keptWindow(today);
  const fresh = dutyStatement(config, duties, {
    tenantId,
    subjects: what.subjects ?? null,
    // What comes to be of a kind names whom it is about.
    named: what.kinds !== undefined && areFew(what.subjects ?? []),
    window,
    asOf: window.to,
  });
  const recounted = run(
    db,
    sql`with fresh as materialized (${fresh}), gone as (
          delete from duty_states s
          where s.tenant_id = ${tenantId} ${within(what.subjects, all ? undefined : duties.map(({ rule }) => rule))}
            and not exists (select 1 from fresh f where f.rule = s.rule and f.subject_id = s.subject_id and f.starts_on = s.starts_on)
        )
        insert into duty_states as s (tenant_id, rule, person_id, household_id, unit_id, starts_on, ends_on, due_on, least, target,
          most, done, first_on, last_on, joined_on, left_on, partial, leaf_id)
        select ${tenantId}, rule, person_id, household_id, unit_id, starts_on, ends_on, due_on, least, target,
          most, done, first_on, last_on, joined_on, left_on, partial, leaf_id
        from fresh
        on conflict (tenant_id, rule, subject_id, starts_on) do update set
          ends_on = excluded.ends_on, due_on = excluded.due_on, least = excluded.least, target = excluded.target,
          most = excluded.most, done = excluded.done, first_on = excluded.first_on, last_on = excluded.last_on, joined_on = excluded.joined_on,
          left_on = excluded.left_on, partial = excluded.partial, leaf_id = excluded.leaf_id
        where (s.ends_on, s.due_on, s.least, s.target, s.most, s.done, s.first_on, s.last_on, s.joined_on, s.left_on, s.partial, s.leaf_id)
          is distinct from (excluded.ends_on, excluded.due_on, excluded.least, excluded.target, excluded.most, excluded.done, excluded.first_on,
            excluded.last_on, excluded.joined_on, excluded.left_on, excluded.partial, excluded.leaf_id)`,
  );
  if (what.subjects !== undefined && areFew(what.subjects)) return recounted;
  return each([joinedInOrder(db, 'off'), recounted, joinedInOrder(db, 'on')]);
}

/** Whom a duty binds: `person`, `household`, or a kind of unit. */
function bound({ duty, enabled }: ActiveDuty): string {
  const { selects, unit } = duty.subjects;
  return unit === null ? selects : qualify(enabled.policy.slug, unit);
}

/**
 * Whether sets may be joined row by row or in the order of one column of an index. Of a table that has just been filled the
 * planner knows nothing, and takes everybody for a handful: that is minutes then instead of a second.
 */
export function joinedInOrder(db: Db, may: 'on' | 'off'): Statement {
  return run(
    db,
    sql`select set_config('enable_nestloop', ${may}, true), set_config('enable_mergejoin', ${may}, true)`,
  );
}

function within(subjects: readonly string[] | undefined, rules: readonly string[] | undefined): SQL {
  const ofSubjects = subjects === undefined ? sql`` : sql`and s.subject_id ${among(subjects)}`;
  const ofRules = rules === undefined ? sql`` : sql`and s.rule = any (${texts(rules)})`;
  return sql`${ofSubjects} ${ofRules}`;
}

/** Selects the rows that a recount would write, for comparing them with those that are kept. */
export function recount(tenantId: Id<'tenant'>, config: Configuration, today: Day): SQL {
  const window = keptWindow(today);
  return sql`select ${STATE_COLUMNS} from (${dutyStatement(config, activeDuties(config), { tenantId, subjects: null, window, asOf: window.to })}) recounted`;
}
