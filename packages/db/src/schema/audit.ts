import { bigint, index, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { bytes, instant, ref, tenantId } from './columns.ts';
import { tenants } from './tenants.ts';

/** What was done, by whom, when. Append-only; each row's hash covers the row before it. */
export const audit = pgTable(
  'audit',
  {
    tenantId: tenantId().references(() => tenants.id),
    seq: bigint('seq', { mode: 'number' }).notNull(),
    at: instant('at').notNull(),
    actorId: ref<'other'>('actor_id'),
    /** `user`, `api-key`, `operator` or `system`. */
    actorKind: text('actor_kind').notNull(),
    /** The operation, such as `events.record`. */
    action: text('action').notNull(),
    noun: text('noun').notNull(),
    targetId: uuid('target_id'),
    requestId: text('request_id'),
    /** Names of changed fields, counts and hashes; never the value of a personal or sensitive field. */
    detail: jsonb('detail').$type<Readonly<Record<string, unknown>>>().notNull(),
    previousHash: bytes('previous_hash').notNull(),
    hash: bytes('hash').notNull(),
  },
  t => [
    primaryKey({ columns: [t.tenantId, t.seq] }),
    index('audit_target_idx').on(t.tenantId, t.targetId, t.seq),
  ],
);
