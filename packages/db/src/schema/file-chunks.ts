import { foreignKey, integer, pgTable, primaryKey } from 'drizzle-orm/pg-core';
import { bytes, tenantId } from './columns.ts';
import { fileContents } from './file-contents.ts';

/** The encrypted bytes of a content whose home is Postgres, piece by piece. */
export const fileChunks = pgTable(
  'file_chunks',
  {
    tenantId: tenantId(),
    hash: bytes('hash').notNull(),
    seq: integer('seq').notNull(),
    bytes: bytes('bytes').notNull(),
  },
  t => [
    primaryKey({ columns: [t.tenantId, t.hash, t.seq] }),
    foreignKey({
      name: 'file_chunks_content_fk',
      columns: [t.tenantId, t.hash],
      foreignColumns: [fileContents.tenantId, fileContents.hash],
    }).onDelete('cascade'),
  ],
);
