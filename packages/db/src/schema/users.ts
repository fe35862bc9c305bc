import { foreignKey, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { instant, ref, tenantId, version } from './columns.ts';
import { people } from './people.ts';
import { tenants } from './tenants.ts';

/** Somebody who logs in with a name and a password. */
export const users = pgTable(
  'users',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: ref<'user'>('id').notNull(),
    name: text('name').notNull(),
    /** `scrypt$N$r$p$salt$hash`, so that parameters can grow without locking anybody out. */
    passwordHash: text('password_hash').notNull(),
    /** `active` or `disabled`. */
    status: text('status').notNull().default('active'),
    /** The person of the roster this user is, when they are one. */
    personId: ref<'person'>('person_id'),
    version: version(),
    createdAt: instant('created_at').notNull(),
  },
  t => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex('users_name_key').on(t.tenantId, t.name),
    foreignKey({
      name: 'users_person_fk',
      columns: [t.tenantId, t.personId],
      foreignColumns: [people.tenantId, people.id],
    }),
  ],
);
