import type { Role } from '@lifang/core';
import type { Client } from './client.ts';
import { newPerson, type Village } from './village.ts';

/** Somebody of the village who holds a post and logs in as themselves. */
export interface Official {
  readonly personId: string;
  readonly client: Client;
  /** Their session's token. */
  readonly key: string;
}

/** A village whose first committee has a director and whose first group has a helper, each with a user of their own. */
export interface Posts {
  readonly director: Official;
  readonly helper: Official;
}

const password = 'long enough for anybody';

/** Makes a person a user with a role over a unit, and logs them in. */
export async function newOfficial(
  { tenant }: Pick<Village, 'tenant'>,
  personId: string,
  role: Role,
  unitId: string,
): Promise<Official> {
  const name = `用户${personId.slice(-12)}`;
  const user = { name, password, personId, grants: [{ role, unitId }] };
  (await tenant.admin.post('/v1/users', user)).expectOk();
  const session = await tenant.as('').post('/v1/sessions', { tenant: tenant.slug, name, password });
  const key = session.expectOk().text('token');
  return { personId, client: tenant.as(key), key };
}

/** Fills the two posts of a village that suggestions pass through. */
export async function fillPosts(village: Village): Promise<Posts> {
  const appoint = async (kind: string, unitId: string) => {
    const personId = await newPerson(village);
    const post = { kind: `sample.${kind}`, personId, unitId, from: '2025-07-01' };
    (await village.tenant.admin.post('/v1/appointments', post)).expectOk();
    return newOfficial(village, personId, 'worker', unitId);
  };
  return {
    director: await appoint('director', village.committee),
    helper: await appoint('helper', village.group),
  };
}
