import { foreignKey, index, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { cases } from './cases.ts';
import { ref, tenantId } from './columns.ts';
import { people } from './people.ts';

/** Who a person is in a case: a role can bar from acting in it and from knowing of it. */
export const caseParties = pgTable(
  'case_parties',
  {
    tenantId: tenantId(),
    caseId: ref<'case'>('case_id').notNull(),
    /** `about`, `opener`, or a role that the kind of case names. */
    role: text('role').notNull(),
    personId: ref<'person'>('person_id').notNull(),
  },
  t => [
    primaryKey({ columns: [t.tenantId, t.caseId, t.role, t.personId] }),
    index('case_parties_person_idx').on(t.tenantId, t.personId, t.caseId),
    foreignKey({
      name: 'case_parties_case_fk',
      columns: [t.tenantId, t.caseId],
      foreignColumns: [cases.tenantId, cases.id],
    }),
    foreignKey({
      name: 'case_parties_person_fk',
      columns: [t.tenantId, t.personId],
      foreignColumns: [people.tenantId, people.id],
    }),
  ],
);
