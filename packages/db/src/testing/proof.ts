import { randomInt, randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

/** True under `pnpm prove`, where randomised tests run their full counts. */
export const proving = process.env.LIFANG_PROVE === '1';

/** Printed, so that a failing run can be repeated with LIFANG_SEED. */
export function proofSeed(name: string): number {
  const seed = Number(process.env.LIFANG_SEED || randomInt(2 ** 31));
  console.log(`seed of ${name}: ${seed}`);
  return seed;
}

/** Keeps one result for docs/proof.json. Repeated calls with one name are kept side by side. */
export function recordProof(name: string, data: Record<string, unknown>): void {
  const folder = process.env.LIFANG_PROOF_DIR;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${Date.now()}-${randomUUID()}.json`);
  writeFileSync(file, JSON.stringify({ name, data }));
}
