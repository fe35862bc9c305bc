import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { build, stop } from 'esbuild';
import { root } from './paths.ts';

export type BundleOptions = {
  /** What is bundled in place of the Worker itself. */
  entry?: string;
  /** Files in place of packages, by name. */
  alias?: Record<string, string>;
};

/** One file: Workers load no further chunks, and a dynamic import inside it is still evaluated only when reached. */
export async function bundleWorker(
  dataFolder: string,
  { entry = 'apps/api/src/worker.ts', alias = {} }: BundleOptions = {},
): Promise<string> {
  const outfile = path.join(dataFolder, 'worker/worker.js');
  await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    splitting: false,
    format: 'esm',
    target: 'es2024',
    conditions: ['workerd', 'worker', 'import'],
    mainFields: ['module', 'main'],
    external: ['node:*', 'cloudflare:*'],
    alias: { ...nodeBuiltins(), ...alias },
    keepNames: true,
    sourcemap: 'external',
    logLevel: 'warning',
  });
  await stop();
  return readFileSync(outfile, 'utf8');
}

// Workers know the built-in modules by their node: names only.
function nodeBuiltins(): Record<string, string> {
  const names = builtinModules.filter(name => !name.includes(':') && !name.startsWith('_'));
  return Object.fromEntries(names.map(name => [name, `node:${name}`]));
}
