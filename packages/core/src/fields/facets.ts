import { type Db, type Id, json, nothing, run, type Statement, texts } from '@lifang/db';
import type { Fields } from '@lifang/policy';
import { type SQL, sql } from 'drizzle-orm';
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

type Owner = `${'event' | 'unit' | 'group' | 'place' | 'record' | 'award' | 'notice'}_id`;

interface Faceted {
  readonly id: string;
  readonly facets: readonly Facet[];
}

/** Writes the facets of new rows of one noun; those that have none may be among them. */
export function addFacets(db: Db, tenantId: Id<'tenant'>, owner: Owner, rows: readonly Faceted[]): Statement {
  const values = rows.flatMap(({ id, facets }) => facets.map(facet => ({ id, ...facet })));
  return values.length === 0 ? nothing : run(db, insertion(tenantId, owner, values));
}

/** Makes the facets of a row what its data now says. */
export function replaceFacets(
  db: Db,
  tenantId: Id<'tenant'>,
  owner: Owner,
  { id, facets }: Faceted,
): Statement {
  const kept = texts(facets.map(({ field }) => field));
  return run(
    db,
    sql`with gone as (
          delete from facets where tenant_id = ${tenantId} and owner_id = ${id} and not field = any (${kept})
        )
        ${insertion(
          tenantId,
          owner,
          facets.map(facet => ({ id, ...facet })),
        )}
        on conflict (tenant_id, owner_id, field) do update
          set text_value = excluded.text_value, day_value = excluded.day_value, integer_value = excluded.integer_value`,
  );
}

function insertion(
  tenantId: Id<'tenant'>,
  owner: Owner,
  values: readonly (Facet & { readonly id: string })[],
): SQL {
  return sql`insert into facets (tenant_id, ${sql.identifier(owner)}, field, text_value, day_value, integer_value)
    select ${tenantId}, f.id, f.field, f.text, f.day, f.integer
    from jsonb_to_recordset(${json(values)}) as f(id uuid, field text, text text, day date, integer bigint)`;
}
