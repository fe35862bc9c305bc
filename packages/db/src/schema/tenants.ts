import { bigint, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { day, instant, ref } from './columns.ts';

/** The registry of tenants. It is the one table that is not keyed by tenant: its own id is the tenant. */
export const tenants = pgTable(
  'tenants',
  {
    id: ref<'tenant'>('id').primaryKey(),
    slug: text('slug').notNull(),
    name: text('name').notNull(),
    /** `active` or `suspended`. */
    status: text('status').notNull().default('active'),
    /** Grows with every change of policies or settings; whoever cached the configuration compares it. */
    configVersion: bigint('config_version', { mode: 'number' }).notNull().default(1),
    /** The last day whose duty rows have been opened. */
    openedTo: day('opened_to').notNull(),
    /** The tenant's data key, wrapped by the master key: `v1.iv.ciphertext.tag` in base64url. */
    wrappedKey: text('wrapped_key').notNull(),
    createdAt: instant('created_at').notNull(),
    /** The load of calendar years its rows were counted by; what was loaded later is not in its configuration yet. */
    calendarRevision: integer('calendar_revision').notNull().default(0),
    /** The day from which anybody may read what it has in force; null while that is closed. */
    registerSince: day('register_since'),
  },
  t => [uniqueIndex('tenants_slug_key').on(t.slug)],
);
