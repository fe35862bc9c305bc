// Plain JavaScript on purpose: this is the one file the oldest supported Node has to read.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';

const script = path.join(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), 'start.ts');
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major > 22 || (major === 22 && minor >= 18)) {
  await import(script);
} else {
  const child = spawn(packagedNode(), [script, ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  child.on('error', error => {
    console.error(`lifang: cannot run the packaged Node: ${error.message}`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}

// The .bin entry is a shell script without exec, which would swallow signals; the real binary is not.
function packagedNode() {
  const require = createRequire(import.meta.url);
  for (const prefix of ['node-', 'node-bin-']) {
    try {
      const manifest = require.resolve(`${prefix}${process.platform}-${process.arch}/package.json`);
      const binary = path.join(path.dirname(manifest), 'bin', 'node');
      if (existsSync(binary)) return binary;
    } catch {
      // not the package of this platform
    }
  }
  console.error(
    `lifang: Node ${process.version} is too old to run TypeScript and no packaged Node is installed for ` +
      `${process.platform}-${process.arch}. Install Node 22.18 or later.`,
  );
  process.exit(1);
}
