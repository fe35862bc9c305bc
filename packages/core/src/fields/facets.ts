import { type Db, type Id, json, run, type Statement } from '@lifang/db';
import type { Fields } from '@lifang/policy';
import { sql } from 'drizzle-orm';
import type { Data } from './validate.ts';

/** One filterable value of a row, as the plain column an index can reach. */
export interface Facet {
  readonly field: string;
  readonly text: string | null;
  readonly day: string | null;
  readonly integer: number | null;
}

/** The filterable values in a row's data. */
export function facetsOf(fields: Fields, data: Data): Facet[] {
  return Object.entries(fields).flatMap(([name, field]): Facet[] => {
    const value = field.filterable ? data[name] : undefined;
    if (value === undefined || value === null) return [];
    const empty = { field: name, text: null, day: null, integer: null };
    if (field.type === 'day') return [{ ...empty, day: String(value) }];
    if (typeof value === 'number') return [{ ...empty, integer: value }];
    return [{ ...empty, text: String(value) }];
  });
}

/** Replaces the facets of rows of one noun. */
export function writeFacets(
  db: Db,
  tenantId: Id<'tenant'>,
  owner: `${'event' | 'unit' | 'group' | 'place' | 'record' | 'award' | 'notice'}_id`,
  rows: readonly { readonly id: string; readonly facets: readonly Facet[] }[],
): Statement {
  const column = sql.identifier(owner);
  const values = rows.flatMap(({ id, facets }) => facets.map(facet => ({ id, ...facet })));
  return run(
    db,
    sql`with gone as (
          delete from facets where tenant_id = ${tenantId}
            and owner_id in (select (value #>> '{}')::uuid from jsonb_array_elements(${json(rows.map(row => row.id))}))
            and field not in (select f.field from jsonb_to_recordset(${json(values)}) as f(id uuid, field text) where f.id = owner_id)
        )
        insert into facets (tenant_id, ${column}, field, text_value, day_value, integer_value)
        select ${tenantId}, f.id, f.field, f.text, f.day, f.integer
        from jsonb_to_recordset(${json(values)}) as f(id uuid, field text, text text, day date, integer bigint)
        on conflict (tenant_id, owner_id, field) do update
          set text_value = excluded.text_value, day_value = excluded.day_value, integer_value = excluded.integer_value`,
  );
}
