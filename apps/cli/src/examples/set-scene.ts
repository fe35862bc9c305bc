import type { TestApi } from '@lifang/api/testing';
import type { Plan } from '@lifang/policy/examples';
import {
  makeAppointment,
  makeGroup,
  makeHousehold,
  makeMembership,
  makePerson,
  makeSetting,
  makeUnit,
} from './make.ts';
import { Stage } from './stage.ts';

/** Whatever a limit would warn of is given all the same. */
const REASON = '示例的前提';

/** The first day on which everything given has come to be, and so can be told. */
function dayOfTelling(plan: Plan): string {
  const given = [
    ...plan.units,
    ...plan.households,
    ...plan.people,
    ...plan.groups,
    ...plan.appointments,
    ...plan.memberships,
  ];
  const days = [
    plan.enabledFrom,
    ...given.map(({ from }) => from),
    ...[...plan.units, ...plan.households, ...plan.people].flatMap(({ to }) => to ?? []),
    ...plan.people.flatMap(({ died }) => died ?? []),
    ...plan.groups.flatMap(({ constituted }) => constituted ?? []),
  ];
  return days.sort().at(-1) ?? plan.enabledFrom;
}

/** Opens a tenant and brings about what the example is given. What is given must be possible, so a refusal is an error. */
export async function setScene(api: TestApi, plan: Plan): Promise<Stage> {
  const stage = await Stage.open(api, plan, dayOfTelling(plan));
  for (const { name, value, from } of plan.settings) (await makeSetting(stage, name, value, from)).expectOk();
  for (const unit of plan.units) (await makeUnit(stage, unit)).expectOk();
  for (const household of plan.households) (await makeHousehold(stage, household)).expectOk();
  for (const person of plan.people) (await makePerson(stage, person)).expectOk();
  for (const membership of plan.memberships) (await makeMembership(stage, membership)).expectOk();
  for (const group of plan.groups) (await makeGroup(stage, group)).expectOk();
  for (const appointment of plan.appointments) {
    (await makeAppointment(stage, appointment, REASON)).expectOk();
  }
  for (const { name, constituted } of plan.groups) {
    if (constituted === null) continue;
    const body = { on: constituted, reason: REASON };
    (await stage.change(`/v1/groups/${stage.id(name)}`, 'constitute', body)).expectOk();
  }
  await endScene(stage, plan);
  return stage;
}

/** What is over is ended last, so that everything it held could be told of it. */
async function endScene(stage: Stage, { people, households, units }: Plan): Promise<void> {
  const end = async (path: string, verb: string, body: unknown) =>
    (await stage.change(path, verb, body)).expectOk();
  for (const { name, died, to } of people) {
    const path = `/v1/people/${stage.id(name)}`;
    if (died !== null) await end(path, 'leave', { on: died, died: true });
    else if (to !== null) await end(path, 'leave', { on: to });
  }
  for (const { name, to } of households) {
    if (to !== null) await end(`/v1/households/${stage.id(name)}`, 'leave', { on: to });
  }
  for (const { name, to } of units.toReversed()) {
    if (to !== null) await end(`/v1/units/${stage.id(name)}`, 'close', { on: to });
  }
}
