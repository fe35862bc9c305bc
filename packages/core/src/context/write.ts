import { type Answers, type Db, type Id, json, rows, run, type Statement, schema, type Tx } from '@lifang/db';
import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Operation } from '../authorisation/matrix.ts';
import { Problem } from '../errors/problem.ts';
import { decryptText, encryptText, tenantKey } from '../protection/encryption.ts';
import type { Entered } from './entered.ts';
import type { RequestContext } from './request.ts';
import { inTenant, type Tenancy } from './tenancy.ts';

/** What the audit keeps of a write: names, counts and hashes, never the value of a personal or sensitive field. */
interface AuditEntry {
  readonly noun: string;
  readonly targetId: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
}

/**
 * A write under way. First `ask` locks and looks, in one flight; then `commit` changes, recomputes, stores the answer for
 * the idempotency key, appends to the audit and outbox, and commits, in a second.
 */
export interface Write {
  readonly tenancy: Tenancy;
  entered(): Entered;
  readonly ask: Tx['ask'];
  commit<T>(result: T, audit: AuditEntry, statements: (db: Db) => readonly Statement[]): Promise<T>;
}

class Replay extends Error {
  readonly stored: unknown;
  constructor(stored: unknown) {
    super('answered before');
    this.stored = stored;
  }
}

/**
 * Runs a write: authorise, lock, change, recompute, audit, outbox, in one transaction. With an `Idempotency-Key` that has
 * been answered before, the body does not get past its first flight and the stored answer is returned.
 *
 * @param body must `ask` at least once before it commits.
 * @param lock `change` for writes that change policies or settings: they wait for all others and are alone.
 */
export async function write<T>(
  ctx: RequestContext,
  operation: Operation,
  body: (write: Write) => Promise<T>,
  lock: 'keep' | 'change' = 'keep',
): Promise<T> {
  try {
    return await inTenant(ctx, operation, { lock, dryRun: ctx.dryRun }, ({ tx, tenancy, entered }) => {
      let claimed = ctx.idempotencyKey === null;
      return body({
        tenancy,
        entered,
        async ask(statements) {
          if (claimed) return tx.ask(statements);
          claimed = true;
          // Claimed after the subjects are locked, so that a retry waits for the first try and then finds its answer.
          let count = 0;
          const answers = await tx.ask(db => {
            const own = statements(db);
            count = own.length;
            return [...own, claim(db, ctx), stored(db, ctx)];
          });
          const [found] = z.array(storedSchema).parse(answers[count + 1]);
          replayOf(ctx, entered(), found);
          // The first answers are the caller's own, in order.
          return answers.slice(0, count) as Answers<ReturnType<typeof statements>>;
        },
        async commit(result, audit, statements) {
          if (!claimed) throw new Error('a write must look before it commits');
          const actor = entered();
          const at = ctx.now;
          await tx.finish(db => [
            ...statements(db),
            ...(ctx.idempotencyKey === null ? [] : [keep(db, ctx, actor, result)]),
            run(
              db,
              sql`select audit_append(${at}::timestamptz, ${operation}, ${audit.noun}, ${audit.targetId}::uuid, ${ctx.requestId}, ${json(audit.detail)})`,
            ),
          ]);
          return result;
        },
      });
    });
  } catch (error) {
    // The stored answer is what this very operation returned.
    if (error instanceof Replay) return error.stored as T;
    throw error;
  }
}

const storedSchema = z.object({ requestHash: z.string(), response: z.string().nullable() });
const { idempotencyKeys } = schema;

const ACTOR = sql<
  Id<'other'>
>`coalesce(nullif(current_setting('app.actor_id'), '')::uuid, '00000000-0000-7000-8000-000000000000'::uuid)`;

function claim(db: Db, ctx: RequestContext): Statement {
  return run(
    db,
    sql`insert into idempotency_keys (tenant_id, actor_id, key, request_hash, created_at)
        values (${ctx.credential.tenantId}, ${ACTOR}, ${ctx.idempotencyKey}, decode(${ctx.requestHash}, 'hex'), now())
        on conflict do nothing`,
  );
}

function stored(db: Db, ctx: RequestContext): Statement {
  return rows(
    db,
    sql`select encode(request_hash, 'hex') as "requestHash", response from idempotency_keys
        where tenant_id = ${ctx.credential.tenantId} and actor_id = ${ACTOR} and key = ${ctx.idempotencyKey}`,
    storedSchema,
  );
}

function replayOf(
  ctx: RequestContext,
  entered: Entered,
  found: z.infer<typeof storedSchema> | undefined,
): void {
  if (found === undefined) return;
  if (found.requestHash !== ctx.requestHash) throw new Problem('idempotency-key-reused');
  if (found.response === null) return;
  throw new Replay(JSON.parse(decryptText(tenantKey(ctx.app.masterKey, entered.tenant), found.response)));
}

function keep(db: Db, ctx: RequestContext, entered: Entered, result: unknown): Statement {
  const response = encryptText(tenantKey(ctx.app.masterKey, entered.tenant), JSON.stringify(result));
  return db
    .update(idempotencyKeys)
    .set({ response })
    .where(
      and(
        eq(idempotencyKeys.tenantId, ctx.credential.tenantId),
        eq(idempotencyKeys.actorId, ACTOR),
        eq(idempotencyKeys.key, ctx.idempotencyKey ?? ''),
      ),
    );
}
