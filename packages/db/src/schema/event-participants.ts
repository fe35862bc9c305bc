import { sql } from 'drizzle-orm';
import { check, foreignKey, index, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { ref, tenantId } from './columns.ts';
import { events } from './events.ts';
import { people } from './people.ts';

/** Who took part in an event, and who was invited to it, whether they came or not. */
export const eventParticipants = pgTable(
  'event_participants',
  {
    tenantId: tenantId(),
    eventId: ref<'event'>('event_id').notNull(),
    personId: ref<'person'>('person_id').notNull(),
    /** `present` or `invited`; somebody who was invited and came has a row of each. */
    role: text('role').notNull().default('present'),
  },
  t => [
    primaryKey({ columns: [t.tenantId, t.eventId, t.personId, t.role] }),
    check('event_participants_role', sql`${t.role} in ('present', 'invited')`),
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
