import { foreignKey, index, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { bytes, instant, ref, tenantId, version } from './columns.ts';
import { fileContents } from './file-contents.ts';

/** Somebody's upload of a content under a name. Until it is attached to something, it is theirs alone. */
export const files = pgTable(
  'files',
  {
    tenantId: tenantId(),
    id: ref<'file'>('id').notNull(),
    /** Personal where it is attached to something about a person. */
    name: text('name').notNull(),
    hash: bytes('hash').notNull(),
    uploadedBy: ref<'other'>('uploaded_by').notNull(),
    version: version(),
    createdAt: instant('created_at').notNull(),
  },
  t => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index('files_hash_idx').on(t.tenantId, t.hash),
    index('files_uploaded_by_idx').on(t.tenantId, t.uploadedBy, t.id),
    foreignKey({
      name: 'files_content_fk',
      columns: [t.tenantId, t.hash],
      foreignColumns: [fileContents.tenantId, fileContents.hash],
    }),
  ],
);
