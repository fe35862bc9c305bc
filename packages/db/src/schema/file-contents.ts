import { integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { bytes, instant, tenantId } from './columns.ts';
import { tenants } from './tenants.ts';

/** What files hold, once a tenant: two uploads of the same bytes share a row. */
export const fileContents = pgTable(
  'file_contents',
  {
    tenantId: tenantId().references(() => tenants.id),
    /** SHA-256 of the bytes as they were uploaded. */
    hash: bytes('hash').notNull(),
    mediaType: text('media_type').notNull(),
    size: integer('size').notNull(),
    /** Where the bytes are: `postgres` or `r2`. */
    home: text('home').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  t => [primaryKey({ columns: [t.tenantId, t.hash] })],
);
