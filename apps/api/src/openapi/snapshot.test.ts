import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { catalogue } from '@lifang/policies';
import { describe, expect, it } from 'vitest';
import { describedApi, snapshotText } from './snapshot.ts';

const api = describedApi();
const update = process.env.UPDATE_SNAPSHOTS === '1';

/** Where a policy keeps the snapshot of what it adds to the document. */
const fileOf = (slug: string) =>
  fileURLToPath(new URL(`../../../../plugins/${slug}/openapi.snapshot.json`, import.meta.url));

describe('the part of the OpenAPI document a policy is responsible for', () => {
  it.each(Object.entries(catalogue))('is what %s keeps beside it', async (slug, entry) => {
    const text = snapshotText(await entry.load(), api);
    const file = fileOf(slug);
    if (update) writeFileSync(file, text);
    const kept = existsSync(file) ? readFileSync(file, 'utf8') : '';
    expect(
      text === kept,
      `plugins/${slug}/openapi.snapshot.json is not what integrators would see now. If the change is meant, update it: UPDATE_SNAPSHOTS=1 pnpm test apps/api/src/openapi/snapshot.test.ts`,
    ).toBe(true);
  });

  it('does not depend on what else is installed', async () => {
    const [first] = Object.values(catalogue);
    const policy = await first?.load();
    if (policy === undefined) throw new Error('the catalogue is empty');
    expect(snapshotText(policy, describedApi())).toBe(snapshotText(policy, api));
  });
});
