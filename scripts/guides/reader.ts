import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { listen, startTestApi, type TestApiOptions } from '@lifang/api/testing';
import { loadDemo } from '../demo.ts';
import { writeJson } from '../lib/files.ts';
import { root } from '../lib/paths.ts';

/** Somebody who follows a guide: an installation as `start` leaves it, to be spoken to from a folder like the reader's own. */
export interface Reader {
  /** @param data the data folder the guide says. */
  folder(data: string): string;
  stop(): Promise<void>;
}

/** @param policies those whose demonstrations are loaded; all when absent. */
export async function startReader(options: TestApiOptions, policies?: readonly string[]): Promise<Reader> {
  const api = await startTestApi(options);
  const { url, close } = await listen(api.app);
  const folders: string[] = [];
  const fresh = () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'lifang-guide-'));
    folders.push(folder);
    return folder;
  };
  process.env.LIFANG_DATA = fresh();
  const { operatorKey } = api;
  const tenants = await loadDemo({
    baseUrl: url,
    operatorKey,
    log: () => {},
    ...(policies === undefined ? {} : { policies }),
  });
  return {
    folder(data) {
      const folder = fresh();
      const operator = { apiKey: operatorKey };
      writeJson(path.join(folder, data, 'demo.json'), { url, operator, tenants });
      symlinkSync(path.join(root, 'plugins'), path.join(folder, 'plugins'));
      return folder;
    },
    async stop() {
      await close();
      await api.stop();
      for (const folder of folders) rmSync(folder, { recursive: true });
    },
  };
}
