import { sqlState, violatedConstraint } from '@lifang/db';
import type { ProblemCode } from './codes.ts';
import { Problem, type ProblemDetail } from './problem.ts';

/** What a violated constraint means to the caller. */
const CONSTRAINTS: Readonly<Record<string, readonly [ProblemCode, ProblemDetail]>> = {
  units_external_id_key: [
    'external-id-taken',
    { errors: [{ field: 'externalId', reason: 'another unit of this kind has it' }] },
  ],
  households_external_id_key: [
    'external-id-taken',
    { errors: [{ field: 'externalId', reason: 'another household has it' }] },
  ],
  people_external_id_key: [
    'external-id-taken',
    { errors: [{ field: 'externalId', reason: 'another person has it' }] },
  ],
  people_id_number_key: [
    'conflict',
    { errors: [{ field: 'idNumber', reason: 'another person has this number' }] },
  ],
  categories_external_id_key: [
    'external-id-taken',
    { errors: [{ field: 'externalId', reason: 'another entry of this list has it' }] },
  ],
  categories_start_key: [
    'overlap',
    { errors: [{ field: 'from', reason: 'an entry on this list already begins on that day' }] },
  ],
  appointments_external_id_key: [
    'external-id-taken',
    { errors: [{ field: 'externalId', reason: 'another appointment has it' }] },
  ],
  groups_external_id_key: [
    'external-id-taken',
    { errors: [{ field: 'externalId', reason: 'another group of this kind has it' }] },
  ],
  places_external_id_key: [
    'external-id-taken',
    { errors: [{ field: 'externalId', reason: 'another place of this kind has it' }] },
  ],
  records_external_id_key: [
    'external-id-taken',
    { errors: [{ field: 'externalId', reason: 'another record of this kind has it' }] },
  ],
  awards_external_id_key: [
    'external-id-taken',
    { errors: [{ field: 'externalId', reason: 'another award of this kind has it' }] },
  ],
  notices_external_id_key: [
    'external-id-taken',
    { errors: [{ field: 'externalId', reason: 'another notice of this kind has it' }] },
  ],
  events_external_id_key: [
    'external-id-taken',
    { errors: [{ field: 'externalId', reason: 'another event of this kind has it' }] },
  ],
  cases_external_id_key: [
    'external-id-taken',
    { errors: [{ field: 'externalId', reason: 'another case of this kind has it' }] },
  ],
  cases_once_key: ['conflict', { detail: 'there is one such case already, and there may be no second' }],
  excuses_occurrence_key: ['conflict', { detail: 'this occurrence is excused already' }],
  users_name_key: ['conflict', { errors: [{ field: 'name', reason: 'another user has this name' }] }],
  api_keys_name_key: ['conflict', { errors: [{ field: 'name', reason: 'another key has this name' }] }],
  policy_enablements_slug_key: ['conflict', { detail: 'the policy is enabled already' }],
  tenants_slug_key: ['conflict', { errors: [{ field: 'slug', reason: 'another tenant has it' }] }],
};

const STATES: Readonly<Record<string, ProblemCode>> = {
  LF401: 'unauthenticated',
  LF403: 'forbidden',
  LF404: 'not-found',
  LF409: 'case-moved',
  LF423: 'tenant-suspended',
  // Deadlock, lock timeout, serialisation: nothing is kept, and trying again is right.
  '40P01': 'busy',
  '55P03': 'busy',
  '40001': 'busy',
  // The database is starting, stopping, out of connections or out of reach.
  '08006': 'unavailable',
  '57P03': 'unavailable',
  '57P01': 'unavailable',
  '53300': 'unavailable',
};

/** Turns a database error into the problem it stands for; anything else comes back as it is. */
export function problemOf(error: unknown): unknown {
  if (error instanceof Problem) return error;
  const state = sqlState(error);
  if (state === '23505') {
    const known = CONSTRAINTS[violatedConstraint(error) ?? ''];
    if (known) return new Problem(...known);
  }
  if (state === '23503') return new Problem('unknown-reference', { detail: 'a row this refers to is gone' });
  const code = state === null ? undefined : STATES[state];
  return code === undefined ? error : new Problem(code, code === 'busy' ? { retryAfter: 1 } : {});
}
