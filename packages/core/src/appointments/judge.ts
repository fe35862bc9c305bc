import type { Db, Id } from '@lifang/db';
import { type AppointingAct, type Facts, factsOf, judge } from '@lifang/engine';
import type { RequestContext } from '../context/request.ts';
import type { Tenancy } from '../context/tenancy.ts';
import { settle } from '../judging/settle.ts';
import type { AppointPerson } from './appoint.ts';

/** An appointment for the limits to judge. */
export function actOf(input: AppointPerson, to: string): AppointingAct {
  const { kind, from, personId, unitId = null, groupId = null } = input;
  return { act: 'appointing', kind, on: from, to, personId, unitId, groupId };
}

/** Counts what the limits on an appointment look at. The unit, or that of the group, is their anchor and locked in an earlier statement. */
export function lookFacts(db: Db, tenantId: Id<'tenant'>, { configuration }: Tenancy, act: AppointingAct) {
  return factsOf(db, tenantId, configuration, [act]);
}

/** Refuses, or asks for a reason, where a limit on the appointment is broken. */
export function judgeAppointment(
  ctx: RequestContext,
  { configuration }: Tenancy,
  act: AppointingAct,
  facts: Facts,
  reason: string | null,
): void {
  settle(judge(configuration, act, facts[0] ?? new Map()), reason, ctx.language);
}
