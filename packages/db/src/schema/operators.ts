import { pgTable, text } from 'drizzle-orm/pg-core';
import { bytes, instant, ref } from './columns.ts';

/** Keys of whoever runs the installation. They open tenants and see none of their data. */
export const operators = pgTable('operators', {
  id: ref<'operator'>('id').primaryKey(),
  name: text('name').notNull(),
  secretHash: bytes('secret_hash').notNull(),
  createdAt: instant('created_at').notNull(),
});
