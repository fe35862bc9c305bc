import type { Reply } from '@lifang/api/testing';
import type {
  PlannedAppointment,
  PlannedGroup,
  PlannedHousehold,
  PlannedMembership,
  PlannedPerson,
  PlannedUnit,
  SettingValue,
} from '@lifang/policy/examples';
import type { Stage } from './stage.ts';

/** One request for each thing that can come to be. A refusal is an answer like any other. */

const until = (to: string | null) => (to === null ? {} : { to });

function learned(stage: Stage, name: string, reply: Reply): Reply {
  if (reply.code === null) stage.learn(name, reply.id);
  return reply;
}

export async function makeUnit(stage: Stage, { name, kind, under, from }: PlannedUnit): Promise<Reply> {
  const above = under === null ? {} : { parentId: stage.id(under) };
  const body = { kind: stage.kind(kind), name, from, ...above };
  return learned(stage, name, await stage.admin.post('/v1/units', body));
}

export async function makeHousehold(stage: Stage, { name, unit, from }: PlannedHousehold): Promise<Reply> {
  const body = { address: name, unitId: stage.id(unit), from };
  return learned(stage, name, await stage.admin.post('/v1/households', body));
}

function homeOf(stage: Stage, { household, unit, from }: PlannedPerson) {
  if (household !== null) return { householdId: stage.id(household), from };
  return unit === null ? {} : { unitId: stage.id(unit), from };
}

export async function makePerson(stage: Stage, person: PlannedPerson): Promise<Reply> {
  const { name, born } = person;
  const birth = born === null ? {} : { bornOn: born };
  const body = { name, sex: 'unknown', ...birth, ...homeOf(stage, person) };
  return learned(stage, name, await stage.admin.post('/v1/people', body));
}

export async function makeGroup(
  stage: Stage,
  { name, kind, unit, from, fields }: PlannedGroup,
): Promise<Reply> {
  const body = { kind: stage.kind(kind), name, unitId: stage.id(unit), from, data: fields };
  return learned(stage, name, await stage.admin.post('/v1/groups', body));
}

export function makeAppointment(
  stage: Stage,
  { person, position, unit, group, from, to }: PlannedAppointment,
  reason: string | null,
): Promise<Reply> {
  return stage.admin.post('/v1/appointments', {
    kind: stage.kind(position),
    personId: stage.id(person),
    ...stage.seat({ unit, group }),
    from,
    ...until(to),
    ...(reason === null ? {} : { reason }),
  });
}

export function makeMembership(stage: Stage, { list, who, from, to }: PlannedMembership): Promise<Reply> {
  return stage.admin.post('/v1/categories', {
    kind: stage.kind(list),
    ...stage.named(who),
    from,
    ...until(to),
  });
}

export function makeSetting(stage: Stage, name: string, value: SettingValue, from: string): Promise<Reply> {
  return stage.admin.put(`/v1/settings/${stage.kind(name)}`, { value, from });
}
