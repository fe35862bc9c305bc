import { sqlState, violatedConstraint } from '@lifang/db';
import type { ProblemCode } from './codes.ts';
import { Problem, type ProblemDetail } from './problem.ts';

/** What a violated constraint means to the caller. */
const CONSTRAINTS: Readonly<Record<string, readonly [ProblemCode, ProblemDetail]>> = {
  units_external_id_key: [
    'external-id-taken',
    {
      errors: [
        {
          field: 'externalId',
          reason: { zh: '已属于另一个同类单位', en: 'another unit of this kind has it' },
        },
      ],
    },
  ],
  households_external_id_key: [
    'external-id-taken',
    { errors: [{ field: 'externalId', reason: { zh: '已属于另一户', en: 'another household has it' } }] },
  ],
  people_external_id_key: [
    'external-id-taken',
    { errors: [{ field: 'externalId', reason: { zh: '已属于另一人', en: 'another person has it' } }] },
  ],
  people_id_number_key: [
    'conflict',
    {
      errors: [
        { field: 'idNumber', reason: { zh: '这个号码属于另一个人', en: 'another person has this number' } },
      ],
    },
  ],
  categories_external_id_key: [
    'external-id-taken',
    {
      errors: [
        {
          field: 'externalId',
          reason: { zh: '已属于这份名单的另一条', en: 'another entry of this list has it' },
        },
      ],
    },
  ],
  categories_start_key: [
    'overlap',
    {
      errors: [
        {
          field: 'from',
          reason: { zh: '名单上已有自该日起的一条', en: 'an entry on this list already begins on that day' },
        },
      ],
    },
  ],
  appointments_external_id_key: [
    'external-id-taken',
    {
      errors: [{ field: 'externalId', reason: { zh: '已属于另一条任职', en: 'another appointment has it' } }],
    },
  ],
  groups_external_id_key: [
    'external-id-taken',
    {
      errors: [
        {
          field: 'externalId',
          reason: { zh: '已属于另一个同类组织', en: 'another group of this kind has it' },
        },
      ],
    },
  ],
  places_external_id_key: [
    'external-id-taken',
    {
      errors: [
        {
          field: 'externalId',
          reason: { zh: '已属于另一处同类场所', en: 'another place of this kind has it' },
        },
      ],
    },
  ],
  records_external_id_key: [
    'external-id-taken',
    {
      errors: [
        {
          field: 'externalId',
          reason: { zh: '已属于另一条同类台账记录', en: 'another record of this kind has it' },
        },
      ],
    },
  ],
  awards_external_id_key: [
    'external-id-taken',
    {
      errors: [
        {
          field: 'externalId',
          reason: { zh: '已属于另一个同类称号', en: 'another award of this kind has it' },
        },
      ],
    },
  ],
  notices_external_id_key: [
    'external-id-taken',
    {
      errors: [
        {
          field: 'externalId',
          reason: { zh: '已属于另一份同类公示', en: 'another notice of this kind has it' },
        },
      ],
    },
  ],
  events_external_id_key: [
    'external-id-taken',
    {
      errors: [
        {
          field: 'externalId',
          reason: { zh: '已属于另一件同类事项', en: 'another event of this kind has it' },
        },
      ],
    },
  ],
  cases_external_id_key: [
    'external-id-taken',
    {
      errors: [
        {
          field: 'externalId',
          reason: { zh: '已属于另一件同类案件', en: 'another case of this kind has it' },
        },
      ],
    },
  ],
  cases_once_key: [
    'conflict',
    {
      detail: {
        zh: '已有一件这样的案件，不得再有第二件',
        en: 'there is one such case already, and there may be no second',
      },
    },
  ],
  excuses_occurrence_key: [
    'conflict',
    { detail: { zh: '这一次已经免除', en: 'this occurrence is excused already' } },
  ],
  users_name_key: [
    'conflict',
    { errors: [{ field: 'name', reason: { zh: '已有同名用户', en: 'another user has this name' } }] },
  ],
  api_keys_name_key: [
    'conflict',
    { errors: [{ field: 'name', reason: { zh: '已有同名密钥', en: 'another key has this name' } }] },
  ],
  policy_enablements_slug_key: [
    'conflict',
    { detail: { zh: '该政策已经启用', en: 'the policy is enabled already' } },
  ],
  tenants_slug_key: [
    'conflict',
    { errors: [{ field: 'slug', reason: { zh: '已属于另一租户', en: 'another tenant has it' } }] },
  ],
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
  // The statement took longer than the role may: asking for less is right.
  '57014': 'unavailable',
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
  if (state === '23503')
    return new Problem('unknown-reference', {
      detail: { zh: '所引用的对象已不存在', en: 'a row this refers to is gone' },
    });
  const code = state === null ? undefined : STATES[state];
  return code === undefined ? error : new Problem(code, code === 'busy' ? { retryAfter: 1 } : {});
}
