import { type Id, schema } from '@lifang/db';
import { sql } from 'drizzle-orm';
import type { Grant } from '../authorisation/grant.ts';
import { grantsOf, parseGrants } from '../authorisation/holder-columns.ts';
import type { RequestContext } from '../context/request.ts';
import { instantText } from '../instants.ts';

const { users } = schema;

export const USER_STATUSES = ['active', 'disabled'] as const;
export type UserStatus = (typeof USER_STATUSES)[number];

/** Somebody who logs in. */
export interface User {
  id: Id<'user'>;
  name: string;
  status: UserStatus;
  /** The person of the roster this user is, when they are one. */
  personId: Id<'person'> | null;
  grants: Grant[];
  createdAt: string;
  version: number;
}

/** The columns of a user's view. */
export function userColumns(ctx: RequestContext) {
  return {
    id: users.id,
    name: users.name,
    status: users.status,
    personId: users.personId,
    grants: grantsOf(ctx, 'user_id', sql`users.id`).as('grants'),
    createdAt: users.createdAt,
    version: users.version,
  };
}

export function toUser(row: Omit<User, 'grants' | 'status'> & { grants: unknown; status: string }): User {
  const { id, name, status, personId, grants, createdAt, version } = row;
  return {
    id,
    name,
    status: status === 'active' ? 'active' : 'disabled',
    personId,
    grants: parseGrants(grants),
    createdAt: instantText(createdAt),
    version,
  };
}
