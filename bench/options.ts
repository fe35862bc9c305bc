import { parseArgs } from 'node:util';
import { PlainError } from '../scripts/lib/progress.ts';

/** A runtime the application is served by. */
const HOMES = ['node', 'workerd'] as const;
export type HomeName = (typeof HOMES)[number];

/** What there is to measure. */
const PARTS = ['operations', 'boards', 'startup'] as const;
type Part = (typeof PARTS)[number];

/** What is measured, and how long. */
export interface Options {
  /** People in each tenant, the smallest first. */
  readonly people: readonly number[];
  readonly connections: number;
  /** Seconds of each turn. */
  readonly seconds: number;
  /** Turns of each contestant, taken alternately. */
  readonly rounds: number;
  readonly homes: readonly HomeName[];
  /** Names of operations; all when empty. */
  readonly only: readonly string[];
  readonly parts: readonly Part[];
  /** Put the result into docs/performance.md. */
  readonly write: boolean;
  /** A folder for processor profiles of the home on Node. */
  readonly profile: string | undefined;
}

export function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      people: { type: 'string', default: '10000,100000,1000000' },
      connections: { type: 'string', default: '32' },
      seconds: { type: 'string', default: '8' },
      rounds: { type: 'string', default: '3' },
      homes: { type: 'string', default: HOMES.join(',') },
      only: { type: 'string', default: '' },
      parts: { type: 'string', default: PARTS.join(',') },
      write: { type: 'boolean', default: false },
      profile: { type: 'string' },
    },
  });
  return {
    people: list(values.people)
      .map(whole)
      .sort((a, b) => a - b),
    connections: whole(values.connections),
    seconds: whole(values.seconds),
    rounds: whole(values.rounds),
    homes: list(values.homes).map(homeNamed),
    parts: list(values.parts).map(partNamed),
    only: list(values.only),
    write: values.write,
    profile: values.profile,
  };
}

function list(text: string): string[] {
  return text.split(',').filter(part => part !== '');
}

function whole(text: string): number {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number > 0) return number;
  throw new PlainError(`"${text}" is not a whole number above zero`);
}

/** The home of a name. */
export function homeNamed(text: string): HomeName {
  const home = HOMES.find(name => name === text);
  if (home) return home;
  throw new PlainError(`there is no home called "${text}"; there are ${HOMES.join(' and ')}`);
}

function partNamed(text: string): Part {
  const part = PARTS.find(name => name === text);
  if (part) return part;
  throw new PlainError(`there is no part called "${text}"; there are ${PARTS.join(', ')}`);
}
