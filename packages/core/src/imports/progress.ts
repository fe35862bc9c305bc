import type { Id } from '@lifang/db';
import type { App } from '../context/app.ts';
import { systemContext } from '../context/system.ts';
import { type ClaimedImport, sayAlive } from './claim.ts';

const HEARTBEAT = 10_000;

/**
 * Tells how far an import has come, in transactions of its own beside the one that does the work, so that it can be seen
 * meanwhile, and repeats it every ten seconds, so that nobody takes the import for abandoned. At most one is under way;
 * what is told in between is overtaken by what comes after.
 */
export class Progress {
  readonly #app: App;
  readonly #tenantId: Id<'tenant'>;
  readonly #claimed: ClaimedImport;
  readonly #heart: ReturnType<typeof setInterval>;
  #telling: Promise<void> | null = null;
  #latest = { status: 'checking', rows: 0 };
  #told = true;

  constructor(app: App, tenantId: Id<'tenant'>, claimed: ClaimedImport) {
    this.#app = app;
    this.#tenantId = tenantId;
    this.#claimed = claimed;
    this.#heart = setInterval(() => this.#start(), HEARTBEAT);
  }

  /** Does not wait: where connections are few, the one it needs may be the one the work holds. */
  tell(status: 'checking' | 'applying', rows: number): void {
    this.#latest = { status, rows };
    this.#start();
  }

  /** Stops, once everything is told. */
  async end(): Promise<void> {
    clearInterval(this.#heart);
    await this.#telling;
  }

  #start(): void {
    this.#told = false;
    this.#telling ??= this.#tellAll();
  }

  async #tellAll(): Promise<void> {
    try {
      while (!this.#told) {
        this.#told = true;
        const { status, rows } = this.#latest;
        await sayAlive(systemContext(this.#app, this.#tenantId), this.#claimed, status, rows);
      }
    } catch (error) {
      // Nothing depends on it; the import itself goes on.
      this.#app.fault(error instanceof Error ? error : new Error('telling progress failed'));
    } finally {
      this.#telling = null;
    }
  }
}
