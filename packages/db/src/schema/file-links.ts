import { sql } from 'drizzle-orm';
import { check, foreignKey, index, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core';
import { awards } from './awards.ts';
import { ref, tenantId } from './columns.ts';
import { events } from './events.ts';
import { files } from './files.ts';
import { places } from './places.ts';
import { records } from './records.ts';

/** What a file is attached to: one nullable reference a noun, exactly one of them set. */
export const fileLinks = pgTable(
  'file_links',
  {
    tenantId: tenantId(),
    fileId: ref<'file'>('file_id').notNull(),
    eventId: ref<'event'>('event_id'),
    recordId: ref<'record'>('record_id'),
    awardId: ref<'award'>('award_id'),
    placeId: ref<'place'>('place_id'),
    /** Whichever of them is set. */
    ownerId: uuid('owner_id')
      .notNull()
      .generatedAlwaysAs(sql`coalesce(event_id, record_id, award_id, place_id)`),
  },
  t => [
    primaryKey({ columns: [t.tenantId, t.fileId, t.ownerId] }),
    index('file_links_owner_idx').on(t.tenantId, t.ownerId, t.fileId),
    check(
      'file_links_one_owner',
      sql`num_nonnulls(${t.eventId}, ${t.recordId}, ${t.awardId}, ${t.placeId}) = 1`,
    ),
    foreignKey({
      name: 'file_links_file_fk',
      columns: [t.tenantId, t.fileId],
      foreignColumns: [files.tenantId, files.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'file_links_event_fk',
      columns: [t.tenantId, t.eventId],
      foreignColumns: [events.tenantId, events.id],
    }),
    foreignKey({
      name: 'file_links_record_fk',
      columns: [t.tenantId, t.recordId],
      foreignColumns: [records.tenantId, records.id],
    }),
    foreignKey({
      name: 'file_links_award_fk',
      columns: [t.tenantId, t.awardId],
      foreignColumns: [awards.tenantId, awards.id],
    }),
    foreignKey({
      name: 'file_links_place_fk',
      columns: [t.tenantId, t.placeId],
      foreignColumns: [places.tenantId, places.id],
    }),
  ],
);
