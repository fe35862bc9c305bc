import type { TestTenant } from './tenant.ts';

/** A street with one committee of two groups, under the sample policy. */
export interface Neighbourhood {
  readonly street: string;
  readonly committee: string;
  readonly groups: readonly [string, string];
  /** A new resident living in a group. */
  resident(options?: {
    group?: string;
    from?: string;
    bornOn?: string;
    householdId?: string;
  }): Promise<string>;
  /** A new household living in a group. */
  household(options?: { group?: string; from?: string }): Promise<string>;
  /** Puts a person on a list; answers the id of the membership. */
  enter(personId: string, kind: string, from: string, to?: string): Promise<string>;
  /** Records a visit to a person; answers the event's id. */
  visit(personId: string, on: string): Promise<string>;
}

/** Builds one through the API. */
export async function neighbourhood({ admin }: TestTenant): Promise<Neighbourhood> {
  const unit = async (kind: string, name: string, parentId?: string) =>
    (await admin.post('/v1/units', { kind: `sample.${kind}`, name, from: '2010-01-01', parentId })).id;
  const street = await unit('street', '示例街道');
  const committee = await unit('committee', '第一居委会', street);
  const first = await unit('group', '第一小组', committee);
  const second = await unit('group', '第二小组', committee);
  return {
    street,
    committee,
    groups: [first, second],
    resident: async ({ group = first, from = '2012-01-01', bornOn = '1950-05-05', householdId } = {}) => {
      const home = householdId === undefined ? { unitId: group } : { householdId };
      return (await admin.post('/v1/people', { name: '赵示例', sex: 'female', bornOn, from, ...home })).id;
    },
    household: async ({ group = first, from = '2012-01-01' } = {}) =>
      (await admin.post('/v1/households', { address: '示例路1号101室', unitId: group, from })).id,
    enter: async (personId, kind, from, to) =>
      (await admin.post('/v1/categories', { kind: `sample.${kind}`, personId, from, to })).id,
    visit: async (personId, on) =>
      (await admin.post('/v1/events', { kind: 'sample.visit', on, about: [{ personId }] })).id,
  };
}
