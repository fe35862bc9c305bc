const started = performance.now();

/** One line per step, with the time since the command began, so that a slow step shows itself. */
export function progress(line: string): void {
  console.log(`[${((performance.now() - started) / 1000).toFixed(1).padStart(5)}s] ${line}`);
}

/** An error whose message is all its reader needs. */
export class PlainError extends Error {}

export function explain(error: unknown): string {
  if (error instanceof PlainError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
