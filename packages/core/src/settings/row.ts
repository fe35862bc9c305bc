import { type Db, type Id, rows } from '@lifang/db';
import type { Day } from '@lifang/policy';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { RequestContext } from '../context/request.ts';

/** A value as stored, with who set it. */
export interface SettingRow {
  readonly name: string;
  readonly from: Day;
  readonly to: Day;
  readonly value: unknown;
  readonly reason: string | null;
  readonly by: { readonly id: Id<'other'>; readonly name: string };
  readonly at: string;
}

const settingRow = z.object({
  name: z.string(),
  from: z.string(),
  to: z.string(),
  value: z
    .string()
    .nullable()
    .transform((text): unknown => (text === null ? null : JSON.parse(text))),
  reason: z.string().nullable(),
  by: z.custom<Id<'other'>>(value => typeof value === 'string'),
  byName: z.string().nullable(),
  at: z.string(),
});

/** Every value the tenant ever gave any setting, newest first. */
export function settingRows(db: Db, ctx: RequestContext) {
  const { tenantId } = ctx.credential;
  return rows(
    db,
    sql`select s.name, s.valid_from::text as "from", s.valid_to::text as "to", s.value::text as value, s.reason,
          s.set_by as by, coalesce(u.name, k.name) as "byName", s.set_at::text as at
        from settings s
        left join users u on u.tenant_id = ${tenantId} and u.id = s.set_by
        left join api_keys k on k.tenant_id = ${tenantId} and k.id = s.set_by
        where s.tenant_id = ${tenantId}
        order by s.name, s.valid_from desc`,
    settingRow.transform(
      ({ by, byName, ...row }): SettingRow => ({ ...row, by: { id: by, name: byName ?? '' } }),
    ),
  );
}
