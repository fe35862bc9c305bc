import type { DemoTenant } from './lib/demo-file.ts';

export type DemoOptions = { baseUrl: string; operatorKey: string; log: (line: string) => void };

/** Loads every plugin's demonstration over HTTP, as a district would load its own data. */
export async function loadDemo(_options: DemoOptions): Promise<DemoTenant[]> {
  return [];
}
