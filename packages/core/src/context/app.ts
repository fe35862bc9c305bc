import type { Id, Pool } from '@lifang/db';
import type { Configuration } from '@lifang/engine';
import type { Policy } from '@lifang/policy';
import type { Bucket } from '../files/homes/r2.ts';
import type { Clock } from './clock.ts';

/** A policy that can be enabled: loaded only when a tenant uses it, so that start-up does not grow with the catalogue. */
export interface CatalogueEntry {
  readonly title: string;
  readonly english: string;
  load(): Promise<Policy>;
}

export type Catalogue = Readonly<Record<string, CatalogueEntry>>;

/** One line of the log. Never holds personal data: only names of operations, codes, ids and counts. */
export type LogLine = Readonly<Record<string, string | number | boolean | null>>;

/** What the whole installation shares. */
export interface App {
  readonly pool: Pool;
  /** 32 bytes, hex: wraps each tenant's data key. */
  readonly masterKey: string;
  readonly clock: Clock;
  readonly catalogue: Catalogue;
  /** Where new files are kept; in the database when there is none. */
  readonly bucket: Bucket | null;
  log(line: LogLine): void;
  /** Receives an error nobody foresaw, for whoever runs the installation; its message may quote data and must not be logged. */
  fault(error: Error): void;
  /** Configurations by tenant, replaced when the version moves on. */
  readonly configurations: Map<Id<'tenant'>, Configuration>;
  /** Keeps work alive that goes on after the answer. */
  background(work: Promise<void>): void;
}
