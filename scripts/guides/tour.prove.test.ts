import { readFileSync } from 'node:fs';
import path from 'node:path';
import { proving } from '@lifang/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../lib/paths.ts';
import { differs } from './differs.ts';
import { play } from './play.ts';
import { type Reader, startReader } from './reader.ts';
import { stepsOf } from './steps.ts';

const steps = stepsOf(readFileSync(path.join(root, 'README.md'), 'utf8'));

let reader: Reader;

it('the front page has a tour to be taken', () => {
  expect(steps.length).toBeGreaterThan(5);
});

/** Taking in the whole demonstration is too long for every run of the tests. */
if (proving) {
  describe('the tour of the front page', () => {
    beforeAll(async () => {
      // Towards the end of a month and of a year, when the demonstration has most to show.
      reader = await startReader({ clock: '2026-11-24T04:00:00Z' });
    });
    afterAll(() => reader.stop());

    it('answers as printed', async () => {
      const printed = await play(steps, { folder: reader.folder('.lifang') });
      const wrong = steps.flatMap(({ line, printed: promised }, at) => {
        const actual = printed[at] ?? '(the shell ended before)';
        const missing = differs(promised ?? '', actual);
        return missing === null ? [] : [{ line, missing, actual }];
      });
      expect(wrong).toEqual([]);
    });
  });
}
