import { foreignKey, index, integer, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { data, day, findings, instant, ref, tenantId, version } from './columns.ts';
import { units } from './units.ts';

/** Something that moves through a workflow: where it stands. How it came there is in its steps. */
export const cases = pgTable(
  'cases',
  {
    tenantId: tenantId(),
    id: ref<'case'>('id').notNull(),
    kind: text('kind').notNull(),
    /** The version of the workflow it began under, and keeps. */
    workflowVersion: integer('workflow_version').notNull(),
    externalId: text('external_id'),
    /** The unit whose matter it is: whoever may act in it is found from there. */
    unitId: ref<'unit'>('unit_id').notNull(),
    /** The round it is one part of. */
    partOf: ref<'case'>('part_of'),
    state: text('state').notNull(),
    /** The day of the act that led to the state: what a deadline counts from. */
    reachedOn: day('reached_on').notNull(),
    reachedAt: instant('reached_at').notNull(),
    openedOn: day('opened_on').notNull(),
    /** Set in a final state. */
    closedOn: day('closed_on'),
    data: data(),
    /** What limits found when it was opened. */
    findings: findings(),
    /** What there is one case of the kind for, as one text; null where there may be any number. */
    onceKey: text('once_key'),
    version: version(),
    createdAt: instant('created_at').notNull(),
  },
  t => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex('cases_external_id_key').on(t.tenantId, t.kind, t.externalId),
    uniqueIndex('cases_once_key').on(t.tenantId, t.kind, t.onceKey),
    index('cases_unit_idx').on(t.tenantId, t.unitId, t.kind, t.openedOn),
    index('cases_part_idx').on(t.tenantId, t.partOf, t.kind, t.state),
    index('cases_state_idx').on(t.tenantId, t.kind, t.state, t.id),
    foreignKey({
      name: 'cases_unit_fk',
      columns: [t.tenantId, t.unitId],
      foreignColumns: [units.tenantId, units.id],
    }),
    foreignKey({
      name: 'cases_part_of_fk',
      columns: [t.tenantId, t.partOf],
      foreignColumns: [t.tenantId, t.id],
    }),
  ],
);
