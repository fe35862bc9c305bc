import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Demonstration } from '../../packages/policy/src/index.ts';
import { root } from './paths.ts';

export type PluginDemonstration = { policy: string; demonstration: Demonstration };

/** The demonstrations of all policies that have one. */
export async function pluginDemonstrations(): Promise<PluginDemonstration[]> {
  const folder = path.join(root, 'plugins');
  const found: PluginDemonstration[] = [];
  for (const policy of readdirSync(folder).sort()) {
    const file = path.join(folder, policy, 'demo/index.ts');
    if (!existsSync(file)) continue;
    const module: { demonstration: Demonstration } = await import(pathToFileURL(file).href);
    found.push({ policy, demonstration: module.demonstration });
  }
  return found;
}
