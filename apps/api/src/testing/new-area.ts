import type { TestTenant } from './tenant.ts';

/** A new area of one community, two blocks and a building group in each, under the policy of forms. */
export interface NewArea {
  readonly area: string;
  readonly community: string;
  readonly blocks: readonly [string, string];
  readonly groups: readonly [string, string];
  /** Somebody who lives in the first building group. */
  person(name?: string): Promise<string>;
  /** Gives somebody a position; answers the appointment's id. */
  appoint(kind: string, personId: string, unitId: string, from: string, to?: string): Promise<string>;
  /** A further unit. */
  unit(kind: string, name: string, parentId: string, from?: string): Promise<string>;
}

/** Builds one through the API. */
export async function newArea({ admin }: TestTenant, since = '2020-01-01'): Promise<NewArea> {
  const unit = async (kind: string, name: string, parentId?: string, from = since) =>
    (await admin.post('/v1/units', { kind: `sample-forms.${kind}`, name, from, parentId })).id;
  const area = await unit('area', '示范新区');
  const community = await unit('community', '第一社区', area);
  const blocks = [
    await unit('block', '东块区', community),
    await unit('block', '西块区', community),
  ] as const;
  const groups = [
    await unit('building-group', '一楼组', blocks[0]),
    await unit('building-group', '二楼组', blocks[1]),
  ] as const;
  return {
    area,
    community,
    blocks,
    groups,
    unit,
    person: async (name = '赵示例') =>
      (await admin.post('/v1/people', { name, sex: 'female', unitId: groups[0], from: since })).id,
    appoint: async (kind, personId, unitId, from, to) => {
      const body = { kind: `sample-forms.${kind}`, personId, unitId, from, to };
      return (await admin.post('/v1/appointments', body)).id;
    },
  };
}
