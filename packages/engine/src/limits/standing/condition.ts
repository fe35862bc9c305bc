import { type Id, json } from '@lifang/db';
import {
  addDays,
  type Bound,
  type Condition,
  type Fact,
  isFormulaBound,
  isSettingBound,
  OPEN_END,
  qualify,
  type Setting,
} from '@lifang/policy';
import { type SQL, sql } from 'drizzle-orm';
import type { Configuration } from '../../configuration.ts';
import { selected } from '../selection-key.ts';
import { countOf } from '../selections.ts';

/** Where a condition is asked. */
export interface Asked {
  readonly tenantId: Id<'tenant'>;
  readonly config: Configuration;
  readonly slug: string;
}

/**
 * A condition of what stands as a condition in SQL, about a row `a` on its day. What is undetermined is null there, and passes
 * through `and`, `or` and `not` as in Kleene's logic; `evaluate` answers the same.
 */
export function holds(condition: Condition, asked: Asked): SQL {
  switch (condition.is) {
    case 'at-least':
      return sql`${factOf(condition.fact, asked)} >= ${boundOf(condition.bound, asked)}`;
    case 'at-most':
      return sql`${factOf(condition.fact, asked)} <= ${boundOf(condition.bound, asked)}`;
    case 'chosen':
      return sql`${settingOf(condition.setting, asked, sql`text`)} = ${condition.value}`;
    case 'answered':
      return sql`${settingOf(condition.setting, asked, sql`text`)} is not null`;
    case 'says':
      return sql`(a.data -> ${condition.field}) is not distinct from ${json(condition.equals)}`;
    case 'contains': {
      const value = sql`a.data -> ${condition.field}`;
      return sql`case jsonb_typeof(${value})
        when 'array' then exists (select from jsonb_array_elements_text(${value}) as item where strpos(item, ${condition.words}) > 0)
        when 'string' then strpos(a.data ->> ${condition.field}, ${condition.words}) > 0 else false end`;
    }
    case 'gives': {
      const value = sql`a.data -> ${condition.field}`;
      return sql`case jsonb_typeof(${value}) when 'array' then jsonb_array_length(${value}) > 0
        when 'string' then a.data ->> ${condition.field} <> '' when 'null' then false
        else ${value} is not null end`;
    }
    case 'not':
      return sql`(not (${holds(condition.of, asked)}))`;
    case 'all':
      return joined(condition.of, asked, sql` and `, sql`true`);
    case 'either':
      return joined(condition.of, asked, sql` or `, sql`false`);
  }
}

function joined(parts: readonly Condition[], asked: Asked, by: SQL, none: SQL): SQL {
  if (parts.length === 0) return none;
  return sql`(${sql.join(
    parts.map(part => sql`(${holds(part, asked)})`),
    by,
  )})`;
}

function factOf(fact: Fact, asked: Asked): SQL {
  switch (fact.fact) {
    case 'count':
      return countOf(asked.tenantId, selected(asked.slug, fact.of, 'standing'), 'one');
    case 'setting':
      return settingOf(fact.setting, asked, sql`bigint`);
    case 'field': {
      const value = sql`a.data -> ${fact.field}`;
      // A decimal is kept as text, so that it stays exact.
      return sql`(case jsonb_typeof(${value}) when 'number' then (${value})::numeric when 'string' then
        case when a.data ->> ${fact.field} ~ '^-?[0-9]+([.][0-9]+)?$' then (a.data ->> ${fact.field})::numeric end end)`;
    }
    case 'items': {
      const value = sql`a.data -> ${fact.field}`;
      return sql`(case jsonb_typeof(${value}) when 'array' then
        (select count(distinct item) from jsonb_array_elements_text(${value}) as item) else 0 end)`;
    }
    case 'cases':
    case 'days':
      throw new Error(`nothing that lasts has ${fact.fact} to count`);
  }
}

function boundOf(bound: Bound, asked: Asked): SQL {
  if (typeof bound !== 'object') return sql`${String(bound)}::text::numeric`;
  if (isFormulaBound(bound)) throw new Error('nothing that lasts is compared with a formula');
  return settingOf(bound, asked, sql`numeric`);
}

/** The value of a setting on the day of `a`. */
function settingOf(setting: Setting, { config, slug }: Asked, type: SQL): SQL {
  const name = qualify(slug, setting);
  const dated = config.settings
    .filter(value => value.name === name)
    .map(({ from, to, value }) => {
      const given = value === null ? null : String(value);
      return sql`when a.first between ${from}::date and ${to}::date then ${given}::${type}`;
    });
  const otherwise = sql`${setting.default === null ? null : String(setting.default)}::${type}`;
  return dated.length === 0
    ? sql`(${otherwise})`
    : sql`(case ${sql.join(dated, sql` `)} else ${otherwise} end)`;
}

/** The days on which the settings a condition reads change, as far as somebody has written them down. */
export function settingChanges(condition: Condition, { config, slug }: Asked): string[] {
  const names = settingsIn(condition).map(setting => qualify(slug, setting));
  return config.settings
    .filter(({ name }) => names.includes(name))
    .flatMap(({ from, to }) => (to === OPEN_END ? [from] : [from, addDays(to, 1)]));
}

function settingsIn(condition: Condition): Setting[] {
  switch (condition.is) {
    case 'at-least':
    case 'at-most':
      return [
        ...(condition.fact.fact === 'setting' ? [condition.fact.setting] : []),
        ...(isSettingBound(condition.bound) ? [condition.bound] : []),
      ];
    case 'chosen':
    case 'answered':
      return [condition.setting];
    case 'all':
    case 'either':
      return condition.of.flatMap(settingsIn);
    case 'not':
      return settingsIn(condition.of);
    default:
      return [];
  }
}
