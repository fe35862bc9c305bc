import { type Id, schema } from '@lifang/db';
import { sql } from 'drizzle-orm';
import type { Grant } from '../authorisation/grant.ts';
import { grantsOf, parseGrants } from '../authorisation/holder-columns.ts';
import type { RequestContext } from '../context/request.ts';
import { instantOrNull, instantText } from '../instants.ts';

const { apiKeys } = schema;

/** A key for a program. Its secret is stored only as a hash and cannot be shown again. */
export interface ApiKey {
  id: Id<'apiKey'>;
  name: string;
  grants: Grant[];
  expiresAt: string | null;
  revokedAt: string | null;
  createdAt: string;
}

/** The columns of a key's view. */
export function apiKeyColumns(ctx: RequestContext) {
  return {
    id: apiKeys.id,
    name: apiKeys.name,
    grants: grantsOf(ctx, 'api_key_id', sql`api_keys.id`).as('grants'),
    expiresAt: apiKeys.expiresAt,
    revokedAt: apiKeys.revokedAt,
    createdAt: apiKeys.createdAt,
  };
}

export function toApiKey(row: Omit<ApiKey, 'grants'> & { grants: unknown }): ApiKey {
  const { id, name, grants, expiresAt, revokedAt, createdAt } = row;
  return {
    id,
    name,
    grants: parseGrants(grants),
    expiresAt: instantOrNull(expiresAt),
    revokedAt: instantOrNull(revokedAt),
    createdAt: instantText(createdAt),
  };
}
