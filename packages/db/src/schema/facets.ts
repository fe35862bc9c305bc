import { sql } from 'drizzle-orm';
import { bigint, check, foreignKey, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { awards } from './awards.ts';
import { ctext, day, ref, tenantId } from './columns.ts';
import { events } from './events.ts';
import { groups } from './groups.ts';
import { notices } from './notices.ts';
import { places } from './places.ts';
import { records } from './records.ts';
import { units } from './units.ts';

/** Filterable fields of a row, mirrored as plain columns: JSON operators do not reach an index under row security. */
export const facets = pgTable(
  'facets',
  {
    tenantId: tenantId(),
    eventId: ref<'event'>('event_id'),
    unitId: ref<'unit'>('unit_id'),
    groupId: ref<'group'>('group_id'),
    placeId: ref<'place'>('place_id'),
    recordId: ref<'record'>('record_id'),
    awardId: ref<'award'>('award_id'),
    noticeId: ref<'notice'>('notice_id'),
    ownerId: uuid('owner_id')
      .notNull()
      .generatedAlwaysAs(
        sql`coalesce(event_id, unit_id, group_id, place_id, record_id, award_id, notice_id)`,
      ),
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
    check(
      'facets_one_owner',
      sql`num_nonnulls(${t.eventId}, ${t.unitId}, ${t.groupId}, ${t.placeId}, ${t.recordId}, ${t.awardId}, ${t.noticeId}) = 1`,
    ),
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
    foreignKey({
      name: 'facets_group_fk',
      columns: [t.tenantId, t.groupId],
      foreignColumns: [groups.tenantId, groups.id],
    }),
    foreignKey({
      name: 'facets_place_fk',
      columns: [t.tenantId, t.placeId],
      foreignColumns: [places.tenantId, places.id],
    }),
    foreignKey({
      name: 'facets_record_fk',
      columns: [t.tenantId, t.recordId],
      foreignColumns: [records.tenantId, records.id],
    }),
    foreignKey({
      name: 'facets_award_fk',
      columns: [t.tenantId, t.awardId],
      foreignColumns: [awards.tenantId, awards.id],
    }),
    foreignKey({
      name: 'facets_notice_fk',
      columns: [t.tenantId, t.noticeId],
      foreignColumns: [notices.tenantId, notices.id],
    }),
  ],
);
