import process from 'node:process';
import { run } from './cli.ts';

process.exitCode = await run(process.argv.slice(2), {
  out: line => console.log(line),
  err: line => console.error(line),
});
