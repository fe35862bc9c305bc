import { spawn } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import type { Step } from './steps.ts';

const END = '\u001e';

/** Plays the commands of a guide in one shell, as a reader would, and gives what each of them printed. */
export async function play(
  steps: readonly Step[],
  options: {
    readonly folder: string;
    readonly env?: Readonly<Record<string, string>>;
    readonly before?: string;
  },
): Promise<string[]> {
  const ends = steps.map(({ command }) => `${command}\nprintf '${END}'\n`);
  const script = [`exec 2>&1\n${options.before ?? ''}\nprintf '${END}'\n`, ...ends].join('\n');
  const shell = spawn('bash', ['-c', script], {
    cwd: options.folder,
    env: {
      ...process.env,
      ...options.env,
      // The reader's Node is the one we run under.
      PATH: `${path.dirname(process.execPath)}:${process.env.PATH ?? ''}`,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  shell.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  await new Promise<void>((resolve, reject) => {
    shell.once('error', reject);
    shell.once('close', () => resolve());
  });
  const [, ...printed] = output.split(END);
  return printed.slice(0, steps.length);
}
