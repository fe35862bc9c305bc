import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { root } from './paths.ts';

/** Runs a script under this very Node in the root, its output shown; gives its exit code. */
export function run(script: string, args: string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    // Not through node_modules/.bin: those shell scripts do not pass a signal on.
    const child = spawn(process.execPath, [script, ...args], {
      cwd: root,
      env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    const endChild = () => child.kill();
    process.once('exit', endChild);
    child.once('error', reject);
    child.once('exit', code => {
      process.removeListener('exit', endChild);
      resolve(code ?? 1);
    });
  });
}

/** The script behind a tool's command. */
export function tool(packageName: string, command: string): string {
  const folder = path.join(root, 'node_modules', packageName);
  const manifest: { bin: Record<string, string> } = JSON.parse(
    readFileSync(path.join(folder, 'package.json'), 'utf8'),
  );
  const script = manifest.bin[command];
  if (script === undefined) throw new Error(`${packageName} has no command ${command}`);
  return path.join(folder, script);
}
