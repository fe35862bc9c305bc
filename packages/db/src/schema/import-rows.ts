import { foreignKey, integer, jsonb, pgTable, primaryKey } from 'drizzle-orm/pg-core';
import { ref, tenantId } from './columns.ts';
import { imports } from './imports.ts';

/** The rows of a file while it is being taken in; deleted when it is done. Sensitive columns are encrypted already. */
export const importRows = pgTable(
  'import_rows',
  {
    tenantId: tenantId(),
    importId: ref<'import'>('import_id').notNull(),
    /** Line in the file, the header being line 1. */
    line: integer('line').notNull(),
    row: jsonb('row').$type<Readonly<Record<string, unknown>>>().notNull(),
  },
  t => [
    primaryKey({ columns: [t.tenantId, t.importId, t.line] }),
    foreignKey({
      name: 'import_rows_import_fk',
      columns: [t.tenantId, t.importId],
      foreignColumns: [imports.tenantId, imports.id],
    }).onDelete('cascade'),
  ],
);
