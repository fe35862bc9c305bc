import { is } from 'drizzle-orm';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as schema from './schema/index.ts';
import { superuser } from './testing/index.ts';

interface Column {
  readonly type: string;
  readonly nullable: boolean;
  readonly generated: boolean;
  readonly default: boolean;
}

const sql = superuser();
const stored = new Map<string, Record<string, Column>>();
beforeAll(async () => {
  const rows = await sql<
    { table: string; column: string; type: string; nullable: boolean; generated: boolean; default: boolean }[]
  >`
    select c.relname as table, a.attname as column,
      format_type(a.atttypid, a.atttypmod) || case when l.collname = 'C' then ' COLLATE "C"' else '' end as type,
      not a.attnotnull as nullable, a.attgenerated <> '' as generated, a.atthasdef and a.attgenerated = '' as default
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    left join pg_collation l on l.oid = a.attcollation
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'`;
  for (const { table, column, ...rest } of rows) {
    const columns = stored.get(table) ?? {};
    columns[column] = rest;
    stored.set(table, columns);
  }
});
afterAll(() => sql.end());

const declared = Object.values(schema)
  .filter(value => is(value, PgTable))
  .map(table => getTableConfig(table));

describe('the schema in TypeScript and the one in the database', () => {
  it('have the same tables', () => {
    expect(declared.map(({ name }) => name).sort()).toEqual([...stored.keys()].sort());
  });

  it.each(declared.map(config => [config.name, config] as const))(
    'have the same columns in %s: type, nullability, default',
    (name, config) => {
      const columns = config.columns.map(column => [
        column.name,
        {
          type: column.getSQLType(),
          nullable: !column.notNull,
          generated: column.generated !== undefined,
          default: column.hasDefault && column.generated === undefined,
        },
      ]);
      expect(Object.fromEntries(columns)).toEqual(stored.get(name));
    },
  );

  it.each(declared.map(config => [config.name, config] as const))(
    'have the same keys, indexes and checks on %s',
    async (name, config) => {
      const names = await sql<{ name: string }[]>`
        select x.relname as name from pg_index i join pg_class x on x.oid = i.indexrelid
        where i.indrelid = ${`public.${name}`}::regclass and not i.indisprimary
        union all
        select conname from pg_constraint where conrelid = ${`public.${name}`}::regclass and contype in ('f', 'c')`;
      const own = [
        ...config.indexes.map(index => index.config.name),
        ...config.foreignKeys.map(key => key.getName()),
        ...config.checks.map(check => check.name),
      ];
      expect(names.map(row => row.name).sort()).toEqual(own.map(String).sort());
    },
  );
});
