import { boolean, customType, date, integer, jsonb, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { Id, IdNoun } from '../ids.ts';

/** Text that sorts and prefixes by byte, so that `starts_with` reaches an index. */
export const ctext = customType<{ data: string; driverData: string }>({ dataType: () => 'text COLLATE "C"' });

/** Bytes, carried as lower-case hex without a prefix. */
export const bytes = customType<{ data: string; driverData: string }>({
  dataType: () => 'bytea',
  toDriver: hex => `\\x${hex}`,
  fromDriver: value =>
    typeof value === 'string' ? value.replace(/^\\x/, '') : Buffer.from(value).toString('hex'),
});

/** A reference to a row of a noun. */
export const ref = <N extends IdNoun>(name: string) => uuid(name).$type<Id<N>>();

/** A calendar day, `YYYY-MM-DD`. */
export const day = (name: string) => date(name, { mode: 'string' });

/** An instant, ISO 8601 in UTC. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' });

/** JSON whose shape the kind's fields describe. It never holds an id. */
export const data = () => jsonb('data').$type<Readonly<Record<string, unknown>>>().notNull().default({});

/** The tenant every row belongs to; it leads every key. */
export const tenantId = () => ref<'tenant'>('tenant_id').notNull();

/** Optimistic lock: the API's ETag. */
export const version = () => integer('version').notNull().default(1);

/** What a limit found when a row was kept. */
export interface Finding {
  readonly limit: string;
  readonly consequence: 'warn' | 'flag' | 'void';
  /** Names of the requirements that did not hold. */
  readonly missing: readonly string[];
}

/** What limits found. */
export const findings = () => jsonb('findings').$type<readonly Finding[]>().notNull().default([]);

/** Whether rules count the row: no limit voids it. */
export const counts = () => boolean('counts').notNull().default(true);
