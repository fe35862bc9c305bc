import process from 'node:process';
import { defineConfig } from 'vitest/config';

const minute = 60_000;
const proving = process.env.LIFANG_PROVE === '1';

export default defineConfig({
  test: {
    include: ['{apps,packages,plugins,scripts}/**/*.test.ts'],
    // Processes, not threads: some tests move the clock and the time zone of their process.
    pool: 'forks',
    maxWorkers: 2,
    // Files share what they import: reading the application anew for each took half of the time. None of them replaces a module.
    // A proof measures the memory of its own process.
    isolate: proving,
    testTimeout: proving ? 30 * minute : minute / 2,
    hookTimeout: proving ? 20 * minute : minute,
  },
});
