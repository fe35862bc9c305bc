import { jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { day, instant, ref, tenantId } from './columns.ts';
import { tenants } from './tenants.ts';

/** A value of a policy's setting from one day to another, with who set it and why. */
export const settings = pgTable(
  'settings',
  {
    tenantId: tenantId().references(() => tenants.id),
    /** The setting's full name, `<slug>.<name>`. */
    name: text('name').notNull(),
    validFrom: day('valid_from').notNull(),
    validTo: day('valid_to').notNull(),
    /** Null: expressly left open from this day on. */
    value: jsonb('value').$type<unknown>(),
    reason: text('reason'),
    setBy: ref<'other'>('set_by').notNull(),
    setAt: instant('set_at').notNull(),
  },
  t => [primaryKey({ columns: [t.tenantId, t.name, t.validFrom] })],
);
