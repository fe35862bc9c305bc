import process from 'node:process';
import { whenRunnerEnds } from './ancestors.ts';
import { explain } from './progress.ts';

type Step = { name: string; stop: () => Promise<void> | void };

/** What was started, stopped in reverse order on a signal, on the end of the runner above us, or on failure. */
export class Lifecycle {
  readonly #steps: Step[] = [];
  #stopping: Promise<void> | undefined;

  /** @param interrupted the exit code after a signal: a server has then done its work, a test run has not. */
  constructor(interrupted = 0) {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => void this.exit(interrupted));
    }
    process.on('uncaughtException', error => {
      // What breaks off while we stop is the stopping itself.
      if (this.stopping) return;
      console.error(explain(error));
      void this.exit(1);
    });
    whenRunnerEnds(() => void this.exit(interrupted));
  }

  onStop(name: string, stop: Step['stop']): void {
    this.#steps.push({ name, stop });
  }

  get stopping(): boolean {
    return this.#stopping !== undefined;
  }

  stop(): Promise<void> {
    this.#stopping ??= this.#stopAll();
    return this.#stopping;
  }

  async exit(code: number): Promise<never> {
    await this.stop();
    process.exit(code);
  }

  async #stopAll(): Promise<void> {
    for (const step of this.#steps.reverse()) {
      try {
        await step.stop();
      } catch (error) {
        console.error(`lifang: stopping ${step.name}: ${explain(error)}`);
      }
    }
  }
}
