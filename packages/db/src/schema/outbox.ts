import { bigint, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant, tenantId } from './columns.ts';
import { tenants } from './tenants.ts';

/** What others may want to hear of, written in the transaction that did it; `seq` is the audit row's. */
export const outbox = pgTable(
  'outbox',
  {
    tenantId: tenantId().references(() => tenants.id),
    seq: bigint('seq', { mode: 'number' }).notNull(),
    topic: text('topic').notNull(),
    targetId: uuid('target_id'),
    payload: jsonb('payload').$type<Readonly<Record<string, unknown>>>().notNull(),
    at: instant('at').notNull(),
    deliveredAt: instant('delivered_at'),
  },
  t => [primaryKey({ columns: [t.tenantId, t.seq] })],
);
