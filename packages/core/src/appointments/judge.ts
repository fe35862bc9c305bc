import type { AppointingAct } from '@lifang/engine';
import type { AppointPerson } from './appoint.ts';

/** An appointment for the limits to judge. */
export function actOf(input: AppointPerson, to: string): AppointingAct {
  const { kind, from, personId, unitId = null, groupId = null } = input;
  return { act: 'appointing', kind, on: from, to, personId, unitId, groupId };
}
