import path from 'node:path';
import { readJson, writeJson } from './files.ts';

type DemoUser = { name: string; password: string; role: string };

export type DemoTenant = {
  slug: string;
  id: string;
  adminApiKey: string;
  readerApiKey: string;
  users: DemoUser[];
};

export type DemoFile = {
  url: string;
  /** Of the owner: whoever reads this file may do anything with the data. */
  databaseUrl: string;
  operator: { apiKey: string };
  tenants: DemoTenant[];
};

/** The tenants an earlier start loaded into this database. */
export function demoTenants(dataFolder: string, databaseUrl: string): DemoTenant[] {
  const kept = readJson(demoFile(dataFolder)) as DemoFile | undefined;
  return kept && withoutPort(kept.databaseUrl) === withoutPort(databaseUrl) ? kept.tenants : [];
}

// Our own server may come up on another port; it is the same database.
function withoutPort(url: string): string {
  const parsed = new URL(url);
  parsed.port = '';
  return parsed.href;
}

export function writeDemoFile(dataFolder: string, content: DemoFile): void {
  writeJson(demoFile(dataFolder), content);
}

function demoFile(dataFolder: string): string {
  return path.join(dataFolder, 'demo.json');
}
