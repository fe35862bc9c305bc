import type { Client } from './client.ts';
import type { TestApi } from './index.ts';
import type { Reply } from './reply.ts';
import type { TestTenant } from './tenant.ts';

/** A tenant with the sample policy and a small tree: a street, two committees, two groups under the first. */
export interface Village {
  readonly tenant: TestTenant;
  readonly street: string;
  readonly committee: string;
  readonly otherCommittee: string;
  readonly group: string;
  readonly otherGroup: string;
  /** Under the other committee. */
  readonly farGroup: string;
}

/** Opens a village whose units exist since 2020. */
export async function newVillage(api: TestApi): Promise<Village> {
  const tenant = await api.newTenant({
    policies: ['sample'],
    enabledFrom: '2025-01-01',
    settings: { 'sample.very-elderly-min-age': 80 },
  });
  const unit = async (kind: string, name: string, parentId?: string) =>
    (await tenant.admin.post('/v1/units', { kind: `sample.${kind}`, name, from: '2020-01-01', parentId })).id;
  const street = await unit('street', '示范街道');
  const committee = await unit('committee', '第一居委会', street);
  const otherCommittee = await unit('committee', '第二居委会', street);
  return {
    tenant,
    street,
    committee,
    otherCommittee,
    group: await unit('group', '第一组', committee),
    otherGroup: await unit('group', '第二组', committee),
    farGroup: await unit('group', '第三组', otherCommittee),
  };
}

/** Adds a household to a village. */
export async function newHousehold(
  village: Village,
  unitId = village.group,
  from = '2025-06-01',
): Promise<string> {
  return (await village.tenant.admin.post('/v1/households', { address: '幸福路1号101室', unitId, from })).id;
}

/** Adds a person to a village; by default one who lives in the first group without a household. */
export async function newPerson(
  village: Village,
  more: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const place = 'householdId' in more || 'unitId' in more ? {} : { unitId: village.group };
  const body = { name: '王小明', sex: 'male', from: '2025-06-01', ...place, ...more };
  return (await village.tenant.admin.post('/v1/people', body)).id;
}

/** Changes something that was read a moment ago. */
export async function change(
  client: Client,
  path: string,
  verb: string,
  body: unknown,
  query = '',
): Promise<Reply> {
  const { etag } = await client.get(path);
  const headers = { 'if-match': etag };
  return verb === ''
    ? client.patch(`${path}${query}`, body, headers)
    : client.post(`${path}/${verb}${query}`, body, headers);
}
