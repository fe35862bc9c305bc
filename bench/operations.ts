import { idExpression, idOf, type World } from './world.ts';

/** One of the operations that are measured, about the nth person. */
export interface Measured {
  readonly name: string;
  readonly method: 'GET' | 'POST';
  path(n: number): string;
  body?(n: number): unknown;
  readonly status: 200 | 201;
}

/** The four: a list, one, a write, an aggregate. */
export const OPERATIONS: readonly Measured[] = [
  { name: 'list 50', method: 'GET', path: () => '/v1/people?limit=50', status: 200 },
  { name: 'get one', method: 'GET', path: n => `/v1/people/${idOf('person', n)}`, status: 200 },
  {
    name: 'post an event',
    method: 'POST',
    path: () => '/v1/events',
    body: n => ({ kind: 'sample.visit', on: '2026-03-30', about: [{ personId: idOf('person', n) }] }),
    status: 201,
  },
  {
    name: 'aggregate',
    method: 'GET',
    path: () => '/v1/compliance?rule=sample.monthly-visit&period=2026-03&level=sample.committee',
    status: 200,
  },
];

/** The person of the captured request, whom pgbench replaces by any other. */
export const CAPTURED = 1;

/** People an operation chooses from: enough not to meet in a row lock, few enough to be in memory at every size. */
export const peopleAsked = ({ people }: World): number => Math.min(people, 10_000);

/** What differs from request to request, as it stands in captured statements and as it is made anew. */
export interface Varying {
  readonly captured: string;
  /** In SQL, with `:i` for the person and `:n` for a number never used before. */
  readonly expression: string;
  /** Its type where it is a parameter by itself. */
  readonly type: 'uuid' | 'text';
  /** The same without SQL. */
  make(person: number, n: number): string;
}

/** What the captured request and its answer say of themselves. */
export function varyingOf(key: string, eventId: string | undefined): Varying[] {
  const person: Varying = {
    captured: idOf('person', CAPTURED),
    expression: idExpression('person', ':i::int'),
    type: 'uuid',
    make: person => idOf('person', person),
  };
  const idempotency: Varying = {
    captured: key,
    expression: `('again-' || :n)`,
    type: 'text',
    make: (_, n) => `again-${n}`,
  };
  if (eventId === undefined) return [person, idempotency];
  const event: Varying = {
    captured: eventId,
    expression: idExpression('event', ':n::bigint'),
    type: 'uuid',
    make: (_, n) => idOf('event', n),
  };
  return [person, idempotency, event];
}
