import type { NewArea } from './new-area.ts';
import type { Reply } from './reply.ts';
import type { TestTenant } from './tenant.ts';
import { change } from './village.ts';

/** Groups, lists and posts of a new area, for limits that look at them. */
export interface Bodies {
  /** A new group of the community, still being formed. */
  group(kind: string, unitId?: string, from?: string): Promise<string>;
  /** Somebody new, living in the first building group unless told otherwise, and on these lists. */
  person(lists?: readonly string[], unitId?: string, since?: string): Promise<string>;
  /** Enters somebody on a list; answers the entry's id. */
  enter(list: string, personId: string, from?: string): Promise<string>;
  /** Takes a seat, or is refused it. */
  seat(
    kind: string,
    groupId: string,
    personId: string,
    more?: Readonly<Record<string, unknown>>,
  ): Promise<Reply>;
  constitute(groupId: string, on: string, reason?: string): Promise<Reply>;
  /** A steering group as its document wants it: head, deputy and so many ordinary members; who sits where. */
  steering(ordinary: number, unitId?: string): Promise<Steering>;
}

interface Steering {
  readonly id: string;
  readonly head: string;
  readonly members: readonly string[];
  /** The seat each of them has. */
  readonly seats: ReadonlyMap<string, string>;
}

export function bodiesOf({ admin }: TestTenant, place: NewArea, since = '2025-01-01'): Bodies {
  const enter = async (list: string, personId: string, from = since) =>
    (await admin.post('/v1/categories', { kind: `sample-forms.${list}`, personId, from })).id;
  const person = async (lists: readonly string[] = [], unitId = place.groups[0], from = '2020-01-01') => {
    const { id } = await admin.post('/v1/people', { name: '钱示例', sex: 'male', unitId, from });
    for (const list of lists) await enter(list, id);
    return id;
  };
  const group = async (kind: string, unitId = place.community, from = since) =>
    (await admin.post('/v1/groups', { kind: `sample-forms.${kind}`, name: '示范小组', unitId, from })).id;
  const seat = (kind: string, groupId: string, personId: string, more = {}) =>
    admin.post('/v1/appointments', { kind: `sample-forms.${kind}`, groupId, personId, from: since, ...more });
  return {
    enter,
    person,
    group,
    seat,
    constitute: (groupId, on, reason) => change(admin, `/v1/groups/${groupId}`, 'constitute', { on, reason }),
    async steering(ordinary, unitId) {
      const id = await group('steering-group', unitId);
      const seats = new Map<string, string>();
      const take = async (kind: string, lists: readonly string[]) => {
        const who = await person(lists);
        seats.set(who, (await seat(kind, id, who)).id);
        return who;
      };
      const head = await take('steering-head', ['representative', 'activist']);
      await take('steering-deputy', ['representative']);
      const members: string[] = [];
      for (let n = 0; n < ordinary; n++) members.push(await take('steering-member', ['representative']));
      return { id, head, members, seats };
    },
  };
}
