import { spawn } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import type { SentStatement } from '@lifang/db/testing';
import { PlainError } from '../scripts/lib/progress.ts';
import type { Captured } from './capture.ts';
import type { Varying } from './operations.ts';

export const howToGetPgbench =
  "pgbench is missing: it comes with Postgres itself (`apt-get install postgresql`, or your system's package of that name), version 15 or later.";

/** The newest of the installed ones: the wrapper on a Debian PATH chooses by clusters, which there may be none of. */
export function findPgbench(): string | undefined {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map(version => path.join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(path.delimiter),
  ];
  return folders.map(folder => path.join(folder, 'pgbench')).find(file => existsSync(file));
}

/** A script that does to the database what one request does, flight by flight. */
export interface PgbenchScript {
  readonly text: string;
  readonly variables: Readonly<Record<string, string>>;
}

/** Numbers that no two transactions share, up to the largest an id made of them can hold. */
const NEVER_USED = 2 ** 47;

/** The captured statements with their parameters as variables; what varies is made anew for every transaction. */
export function scriptOf({ flights, varying }: Captured, people: number): PgbenchScript {
  const variables: Record<string, string> = {};
  const parameter = (value: string | null): string => {
    if (value === null) return 'null';
    const name = `p${Object.keys(variables).length}`;
    variables[name] = value;
    return varied(`:${name}`, value, varying);
  };
  const statement = ({ text, parameters }: SentStatement) =>
    `${text.replaceAll(/\$(\d+)/g, (_, number) => parameter(parameters[Number(number) - 1] ?? null))};`;
  const lines = flights.flatMap(flight => ['\\startpipeline', ...flight.map(statement), '\\endpipeline']);
  return {
    text: [`\\set i random(1, ${people})`, `\\set n random(1, ${NEVER_USED})`, ...lines, ''].join('\n'),
    variables,
  };
}

function varied(name: string, value: string, varying: readonly Varying[]): string {
  const whole = varying.find(({ captured }) => captured === value);
  if (whole) return `${whole.expression}::${whole.type}`;
  return varying
    .filter(({ captured }) => value.includes(captured))
    .reduce((text, { captured, expression }) => `replace(${text}, '${captured}', ${expression})`, name);
}

/** What a run did once its connections had planned their statements. */
export interface Ran {
  readonly perSecond: number;
  readonly requests: number;
}

/** Seconds in which every connection plans what it will then use again; they are not counted. */
const WARMING = 2;

/** @param warm is told when what counts begins. */
export async function runPgbench(
  pgbench: string,
  script: PgbenchScript,
  options: { folder: string; url: string; connections: number; seconds: number },
  warm: () => void,
): Promise<Ran> {
  const file = path.join(options.folder, 'pgbench.sql');
  writeFileSync(file, script.text);
  const timer = setTimeout(warm, WARMING * 1000);
  const said = await output(pgbench, [
    ...['--no-vacuum', '--protocol=prepared', '--progress=1', `--client=${options.connections}`],
    `--time=${options.seconds + WARMING}`,
    ...Object.entries(script.variables).map(([name, value]) => `--define=${name}=${value}`),
    ...[`--file=${file}`, options.url],
  ]);
  clearTimeout(timer);
  const counted = [...said.matchAll(/^progress: ([0-9.]+) s, ([0-9.]+) tps/gm)]
    .filter(([, at]) => Number(at) > WARMING + 0.5)
    .map(([, , rate]) => Number(rate));
  if (counted.length === 0) throw new PlainError(`pgbench told no progress:\n${said}`);
  const requests = counted.reduce((sum, rate) => sum + rate, 0);
  return { requests, perSecond: requests / counted.length };
}

function output(program: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    child.once('error', reject);
    child.once('exit', code => {
      if (code === 0 && !/aborted|ERROR/.test(said)) resolve(said);
      else reject(new PlainError(`pgbench failed:\n${said.slice(0, 4000)}`));
    });
  });
}
