import { foreignKey, index, pgTable, primaryKey } from 'drizzle-orm/pg-core';
import { ref, tenantId } from './columns.ts';
import { events } from './events.ts';
import { people } from './people.ts';

/** Who took part in an event. */
export const eventParticipants = pgTable(
  'event_participants',
  {
    tenantId: tenantId(),
    eventId: ref<'event'>('event_id').notNull(),
    personId: ref<'person'>('person_id').notNull(),
  },
  t => [
    primaryKey({ columns: [t.tenantId, t.eventId, t.personId] }),
    index('event_participants_person_idx').on(t.tenantId, t.personId, t.eventId),
    foreignKey({
      name: 'event_participants_event_fk',
      columns: [t.tenantId, t.eventId],
      foreignColumns: [events.tenantId, events.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'event_participants_person_fk',
      columns: [t.tenantId, t.personId],
      foreignColumns: [people.tenantId, people.id],
    }),
  ],
);
