import type { Id } from '@lifang/db';
import { run } from '@lifang/db';
import { sql } from 'drizzle-orm';
import type { App } from '../context/app.ts';
import { systemContext } from '../context/system.ts';
import { inTenant } from '../context/tenancy.ts';
import type { ClaimedImport } from './claim.ts';

/**
 * Tells how far an import has come, in transactions of its own beside the one that does the work, so that it can be seen
 * meanwhile. At most one is under way; what is told in between is overtaken by what comes after.
 */
export class Progress {
  readonly #app: App;
  readonly #tenantId: Id<'tenant'>;
  readonly #claimed: ClaimedImport;
  #telling: Promise<void> | null = null;
  #next: { readonly status: string; readonly rows: number } | null = null;

  constructor(app: App, tenantId: Id<'tenant'>, claimed: ClaimedImport) {
    this.#app = app;
    this.#tenantId = tenantId;
    this.#claimed = claimed;
  }

  /** Does not wait: where connections are few, the one it needs may be the one the work holds. */
  tell(status: 'checking' | 'applying', rows: number): void {
    this.#next = { status, rows };
    this.#telling ??= this.#tellAll();
  }

  /** Waits until everything is told. */
  async end(): Promise<void> {
    await this.#telling;
  }

  async #tellAll(): Promise<void> {
    try {
      for (let next = this.#next; next !== null; next = this.#next) {
        this.#next = null;
        await this.#write(next.status, next.rows);
      }
    } catch (error) {
      // Nothing depends on it; the import itself goes on.
      this.#app.fault(error instanceof Error ? error : new Error('telling progress failed'));
    } finally {
      this.#telling = null;
    }
  }

  #write(status: string, rows: number): Promise<unknown> {
    const ctx = systemContext(this.#app, this.#tenantId);
    return inTenant(ctx, 'imports.create', { lock: 'none', dryRun: false }, ({ tx }) =>
      tx.finish(db => [
        run(
          db,
          sql`update imports set status = ${status}, progress = ${rows}, started_at = ${ctx.now}::timestamptz
              where tenant_id = ${this.#tenantId} and id = ${this.#claimed.id} and status in ('checking', 'applying')
                and report->>'claim' = ${this.#claimed.claim}`,
        ),
      ]),
    );
  }
}
