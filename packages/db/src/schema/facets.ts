import { sql } from 'drizzle-orm';
import { bigint, check, foreignKey, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { ctext, day, ref, tenantId } from './columns.ts';
import { events } from './events.ts';
import { units } from './units.ts';

/** Filterable fields of a row, mirrored as plain columns: JSON operators do not reach an index under row security. */
export const facets = pgTable(
  'facets',
  {
    tenantId: tenantId(),
    eventId: ref<'event'>('event_id'),
    unitId: ref<'unit'>('unit_id'),
    ownerId: uuid('owner_id').notNull().generatedAlwaysAs(sql`coalesce(event_id, unit_id)`),
    field: text('field').notNull(),
    textValue: ctext('text_value'),
    dayValue: day('day_value'),
    integerValue: bigint('integer_value', { mode: 'number' }),
  },
  t => [
    primaryKey({ columns: [t.tenantId, t.ownerId, t.field] }),
    index('facets_text_idx').on(t.tenantId, t.field, t.textValue, t.ownerId),
    index('facets_day_idx').on(t.tenantId, t.field, t.dayValue, t.ownerId),
    index('facets_integer_idx').on(t.tenantId, t.field, t.integerValue, t.ownerId),
    check('facets_one_owner', sql`num_nonnulls(${t.eventId}, ${t.unitId}) = 1`),
    check('facets_one_value', sql`num_nonnulls(${t.textValue}, ${t.dayValue}, ${t.integerValue}) = 1`),
    foreignKey({
      name: 'facets_event_fk',
      columns: [t.tenantId, t.eventId],
      foreignColumns: [events.tenantId, events.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'facets_unit_fk',
      columns: [t.tenantId, t.unitId],
      foreignColumns: [units.tenantId, units.id],
    }),
  ],
);
