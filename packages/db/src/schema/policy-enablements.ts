import { pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { day, instant, ref, tenantId, version } from './columns.ts';
import { tenants } from './tenants.ts';

/** A tenant runs a policy from a day. Enabling is a row; disabling is a last day and loses nothing. */
export const policyEnablements = pgTable(
  'policy_enablements',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: ref<'enablement'>('id').notNull(),
    slug: text('slug').notNull(),
    encoding: text('encoding').notNull(),
    validFrom: day('valid_from').notNull(),
    validTo: day('valid_to').notNull(),
    version: version(),
    createdAt: instant('created_at').notNull(),
  },
  t => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex('policy_enablements_slug_key').on(t.tenantId, t.slug),
  ],
);
