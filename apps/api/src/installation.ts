import { type App, type Bucket, clockFrom, systemClock, tracesOf } from '@lifang/core';
import type { Pool } from '@lifang/db';
import { catalogue } from '@lifang/policies';

export interface InstallationOptions {
  readonly pool: Pool;
  readonly masterKey: string;
  /** An instant to start the clock from, for tests and demonstrations. */
  readonly clock?: string | undefined;
  /** Where new files are kept; in the database when absent. */
  readonly bucket?: Bucket | undefined;
  readonly log?: (line: Readonly<Record<string, string | number | boolean | null>>) => void;
  readonly fault?: (error: Error) => void;
  readonly background: (work: Promise<void>) => void;
}

/** Puts an installation together from what its home provides. */
export function installation(options: InstallationOptions): App {
  if (!/^[0-9a-f]{64}$/.test(options.masterKey)) throw new Error('LIFANG_MASTER_KEY must be 32 bytes in hex');
  return {
    pool: options.pool,
    masterKey: options.masterKey,
    clock: options.clock === undefined ? systemClock : clockFrom(options.clock),
    catalogue,
    bucket: options.bucket ?? null,
    configurations: new Map(),
    log: options.log ?? (line => console.log(JSON.stringify(line))),
    fault: options.fault ?? (error => console.error(tracesOf(error).join('\n'))),
    background: options.background,
  };
}
