import { foreignKey, index, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { ref, tenantId } from './columns.ts';
import { places } from './places.ts';

/** What a place is for, one row a function: an array would not reach an index under row security. */
export const placeFunctions = pgTable(
  'place_functions',
  {
    tenantId: tenantId(),
    placeId: ref<'place'>('place_id').notNull(),
    function: text('function').notNull(),
  },
  t => [
    primaryKey({ columns: [t.tenantId, t.placeId, t.function] }),
    index('place_functions_function_idx').on(t.tenantId, t.function, t.placeId),
    foreignKey({
      name: 'place_functions_place_fk',
      columns: [t.tenantId, t.placeId],
      foreignColumns: [places.tenantId, places.id],
    }).onDelete('cascade'),
  ],
);
