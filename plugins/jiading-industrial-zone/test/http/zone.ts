import type { Client, Reply, TestApi, TestTenant } from '@lifang/api/testing';

const SLUG = 'jiading-industrial-zone';

/** Full name of a kind or rule of the policy. */
export const named = (name: string): string => `${SLUG}.${name}`;

/** Somebody who holds a post and logs in as themselves. */
export interface Official {
  readonly personId: string;
  readonly client: Client;
  /** A new session, for when the clock has outrun the first. */
  login(): Promise<Client>;
}

/** A small zone: a community with an area, two blocks in it and a building group in each. */
export interface Zone {
  readonly tenant: TestTenant;
  readonly zone: string;
  readonly community: string;
  readonly area: string;
  readonly blocks: readonly [string, string];
  readonly groups: readonly [string, string];
  unit(kind: string, name: string, parentId: string): Promise<string>;
  /** Somebody who lives in a building group. */
  person(unitId: string): Promise<string>;
  /** Gives somebody a post; answers the appointment's id. */
  appoint(position: string, personId: string, unitId: string, from?: string): Promise<string>;
  /** Somebody new with a post and a login of their own over its unit. */
  official(position: string, unitId: string): Promise<Official>;
}

const SINCE = '2020-01-01';

/** Opens a tenant that runs the policy from 2025 on, and builds the zone through the API. */
export async function newZone(api: TestApi, settings: Readonly<Record<string, unknown>> = {}): Promise<Zone> {
  const tenant = await api.newTenant({ policies: [SLUG], enabledFrom: '2025-01-01', settings });
  const { admin } = tenant;
  const unit = async (kind: string, name: string, parentId?: string) =>
    (await admin.post('/v1/units', { kind: named(kind), name, from: SINCE, parentId })).id;
  const zone = await unit('zone', '示范工业区');
  const community = await unit('community', '第一社区', zone);
  const area = await unit('responsibility-area', '第一责任区', community);
  const blocks = [
    await unit('autonomy-block', '东块区', area),
    await unit('autonomy-block', '西块区', area),
  ] as const;
  const groups = [
    await unit('building-group', '一楼组', blocks[0]),
    await unit('building-group', '二楼组', blocks[1]),
  ] as const;
  const person = async (unitId: string) =>
    (await admin.post('/v1/people', { name: '赵示例', sex: 'female', unitId, from: SINCE })).id;
  const appoint = async (position: string, personId: string, unitId: string, from = '2025-01-01') =>
    (await admin.post('/v1/appointments', { kind: named(position), personId, unitId, from })).id;
  return {
    tenant,
    zone,
    community,
    area,
    blocks,
    groups,
    unit,
    person,
    appoint,
    official: async (position, unitId) => {
      const personId = await person(groups[0]);
      await appoint(position, personId, unitId);
      const name = `用户${personId.slice(-12)}`;
      const user = { name, password, personId, grants: [{ role: 'worker', unitId }] };
      (await admin.post('/v1/users', user)).expectOk();
      const login = async () => {
        const session = await tenant.as('').post('/v1/sessions', { tenant: tenant.slug, name, password });
        return tenant.as(session.expectOk().text('token'));
      };
      return { personId, client: await login(), login };
    },
  };
}

const password = 'long enough for anybody';

/** Takes a step in a case as it stands. */
export async function take(client: Client, id: string, step: string, more = {}): Promise<Reply> {
  const path = `/v1/cases/${id}`;
  const found = (await client.get(path)).expectOk();
  const body = { step: `${found.text('kind')}.${step}`, version: found.at('version'), ...more };
  return client.post(`${path}/steps`, body);
}

/** The cases in which somebody may take the next step. */
export const inbox = async (client: Client): Promise<string[]> =>
  (await client.get('/v1/cases?waitsFor=me&limit=200')).items.map(item => Object(item).id);
