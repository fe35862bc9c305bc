import { readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { root } from '../scripts/lib/paths.ts';
import type { Startup } from '../scripts/startup/measure.ts';
import type { Boards } from './boards.ts';
import type { Contest } from './contest.ts';
import type { Options } from './options.ts';

/** Everything a run found. */
export interface Found {
  readonly options: Options;
  /** What the bare statements were sent by. */
  readonly bare: string;
  readonly postgres: string;
  /** Load averages of the machine when the run began: how much else it was doing. */
  readonly load: readonly number[];
  readonly contests: readonly Contest[];
  readonly boards: readonly Boards[];
  readonly startups: readonly Startup[];
}

/** The result as Markdown. */
export function report(found: Found): string {
  return [
    conditions(found),
    found.contests.length === 0 ? '' : contestTable(found),
    found.boards.length === 0 ? '' : boardTable(found.boards),
    found.startups.length === 0 ? '' : startupTable(found.startups),
  ]
    .filter(part => part !== '')
    .join('\n\n');
}

function conditions({ options, bare, postgres, load }: Found): string {
  const [cpu] = os.cpus();
  const memory = Math.round(os.totalmem() / 2 ** 30);
  const busy = load.map(average => average.toFixed(1)).join(', ');
  return [
    `${new Date().toISOString().slice(0, 10)}, ${os.availableParallelism()} × ${cpu?.model ?? os.arch()}, ${memory} GB; Node ${process.versions.node}, Postgres ${postgres}.`,
    `Bare statements by ${bare}; ${options.connections} connections, ${options.rounds} rounds of ${options.seconds} s each, taken in turns.`,
    `Load averages of the machine when the run began: ${busy}.`,
  ].join('\n');
}

function contestTable({ contests }: Found): string {
  return table(
    [
      'operation',
      'people',
      'flights',
      'bare/s',
      'home',
      'requests/s',
      'of bare',
      'home ms',
      'database ms',
      'bare ms',
      'p50 ms',
      'p99 ms',
      'wrong',
    ],
    contests.flatMap(({ operation, people, flights, bare, standings }) =>
      standings.map(standing => [
        operation,
        thousands(people),
        String(flights),
        rate(bare.perSecond),
        standing.home,
        rate(standing.perSecond),
        `${Math.round(standing.fraction * 100)} %`,
        time(standing.homeTime),
        time(standing.databaseTime),
        time(bare.databaseTime),
        String(Math.round(standing.p50)),
        String(Math.round(standing.p99)),
        String(standing.wrong),
      ]),
    ),
  );
}

function boardTable(boards: readonly Boards[]): string {
  const [first] = boards;
  const names = Object.keys(first?.times ?? {});
  return table(
    ['milliseconds, one at a time', ...boards.map(({ people }) => `${thousands(people)} people`)],
    [
      ['rows of what is owed', ...boards.map(({ states }) => thousands(states))],
      ...names.map(name => [name, ...boards.map(({ times }) => rate(times[name] ?? 0))]),
    ],
  );
}

function startupTable(startups: readonly Startup[]): string {
  return table(
    ['policies', 'bundle KB', 'first answer ms', 'workerd processor ms', 'evaluating processor ms'],
    startups.map(({ policies, bundleKilobytes, firstAnswer, runtimeCpu, evaluationCpu }) => [
      String(policies),
      thousands(bundleKilobytes),
      String(firstAnswer),
      runtimeCpu === null ? '?' : String(runtimeCpu),
      String(evaluationCpu),
    ]),
  );
}

/** Columns as wide as the formatter makes them. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map(row => (row[column] ?? '').length)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map(width => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

function thousands(number: number): string {
  return number.toLocaleString('en').replaceAll(',', ' ');
}

function rate(number: number): string {
  return number < 10 ? number.toFixed(1) : thousands(Math.round(number));
}

function time(milliseconds: number | null): string {
  return milliseconds === null ? '?' : milliseconds.toFixed(2);
}

const PAGE = path.join(root, 'docs/performance.md');
const BETWEEN = /(<!-- bench -->\n)[\s\S]*(\n<!-- \/bench -->)/;

/** Puts a report in the place of the one before. */
export function writeReport(text: string): void {
  const page = readFileSync(PAGE, 'utf8');
  writeFileSync(
    PAGE,
    page.replace(BETWEEN, (_, before: string, after: string) => `${before}\n${text}\n${after}`),
  );
}
