import { foreignKey, index, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { bytes, ctext, day, instant, ref, tenantId, version } from './columns.ts';
import { tenants } from './tenants.ts';

/** A resident, worker or member. Where they live, from when to when, is in `residences`. */
export const people = pgTable(
  'people',
  {
    tenantId: tenantId().references(() => tenants.id),
    id: ref<'person'>('id').notNull(),
    externalId: text('external_id'),
    /** Personal. */
    name: ctext('name').notNull(),
    /** `male`, `female` or `unknown`. */
    sex: text('sex').notNull().default('unknown'),
    /** Personal. */
    bornOn: day('born_on'),
    /** The last day alive, when known. */
    diedOn: day('died_on'),
    /** Sensitive: encrypted with the tenant's key. */
    idNumber: text('id_number'),
    /** Keyed hash of the resident ID number: equality look-up without decrypting. */
    idNumberHash: bytes('id_number_hash'),
    /** Sensitive: encrypted with the tenant's key. */
    phone: text('phone'),
    /** For a duplicate: the person everything about them has moved to. */
    mergedIntoId: ref<'person'>('merged_into_id'),
    version: version(),
    createdAt: instant('created_at').notNull(),
  },
  t => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex('people_external_id_key').on(t.tenantId, t.externalId),
    uniqueIndex('people_id_number_key').on(t.tenantId, t.idNumberHash),
    index('people_name_idx').on(t.tenantId, t.name, t.id),
    index('people_birth_idx').on(t.tenantId, t.bornOn, t.name, t.id),
    index('people_merged_into_idx').on(t.tenantId, t.mergedIntoId),
    foreignKey({
      name: 'people_merged_into_fk',
      columns: [t.tenantId, t.mergedIntoId],
      foreignColumns: [t.tenantId, t.id],
    }),
  ],
);
