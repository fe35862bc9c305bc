import { type Id, newId, schema } from '@lifang/db';
import { factsOf, findPosition, recompute, unitKindsReading } from '@lifang/engine';
import { type Day, OPEN_END } from '@lifang/policy';
import { and, eq, gte, lte } from 'drizzle-orm';
import type { RequestContext } from '../context/request.ts';
import { write } from '../context/write.ts';
import { invalid, Problem, unknown } from '../errors/problem.ts';
import { expectKind } from '../fields/kind.ts';
import { judgeAct } from '../judging/settle.ts';
import { expectBorn } from '../people/identity.ts';
import { lookPerson } from '../people/look.ts';
import { lockPeople, lockUnitsAbove } from '../residences/lock.ts';
import { expectAliveWhile } from './alive.ts';
import { actOf } from './judge.ts';
import { holdingsLock, recountHoldings } from './recount.ts';
import { expectOneSeat, expectPositionOf, expectSeat, lookSeat, type SeatInput, unitOfSeat } from './seat.ts';
import { type Appointment, toAppointment } from './view.ts';

const { appointments } = schema;

export interface AppointPerson extends SeatInput {
  /** The position. */
  readonly kind: string;
  readonly personId: Id<'person'>;
  readonly from: Day;
  /** The last day, when it is known already; it may lie ahead. */
  readonly to?: Day | undefined;
  readonly externalId?: string | undefined;
  /** Why it should be kept in spite of a warning. */
  readonly reason?: string | undefined;
}

/** Gives a person a position in a unit, or a seat in a group, from a day. They need not live in the tenant. */
export function appointPerson(ctx: RequestContext, input: AppointPerson): Promise<Appointment> {
  const { tenantId } = ctx.credential;
  const { kind, personId, from, to = OPEN_END, externalId = null, reason = null } = input;
  return write(
    ctx,
    'appointments.appoint',
    async ({ tenancy, ask, commit }) => {
      expectOneSeat(input);
      const act = actOf(input, to);
      const reading = unitKindsReading(tenancy.configuration, kind);
      const [locked, , [seat], [person], overlapping, facts] = await ask(db => [
        lockUnitsAbove(db, tenantId, unitOfSeat(tenantId, input), reading),
        lockPeople(db, tenantId, [personId]),
        lookSeat(db, ctx, input),
        lookPerson(db, ctx, personId),
        db
          .select({ from: appointments.validFrom, to: appointments.validTo })
          .from(appointments)
          .where(
            and(
              eq(appointments.tenantId, tenantId),
              eq(appointments.personId, personId),
              input.unitId === undefined ? undefined : eq(appointments.unitId, input.unitId),
              input.groupId === undefined ? undefined : eq(appointments.groupId, input.groupId),
              eq(appointments.kind, kind),
              lte(appointments.validFrom, to),
              gte(appointments.validTo, from),
            ),
          ),
        factsOf(db, tenantId, tenancy.configuration, [act]),
      ]);
      if (person === undefined || person.mergedIntoId !== null) throw unknown('personId', 'person');
      const place = expectSeat(seat, input, from);
      const position = expectKind(findPosition(tenancy.configuration, kind, from));
      expectPositionOf(position.enabled.policy.slug, position.definition, place);
      const { unitId, groupId } = place;
      if (from > ctx.today) throw invalid('from', { zh: '晚于今天', en: 'lies in the future' });
      if (to < from) throw invalid('to', { zh: '早于起始日期', en: 'earlier than from' });
      expectBorn(person.bornOn, from, 'from');
      expectAliveWhile(position, person.diedOn, { from, to }, ctx.language);
      const [other] = overlapping;
      if (other !== undefined) {
        const until = other.to === OPEN_END ? '' : ` to ${other.to}`;
        throw new Problem('overlap', {
          errors: [
            {
              field: 'from',
              reason: {
                zh: `自 ${other.from} 起${other.to === OPEN_END ? '' : `至 ${other.to} `}已在该处任此职务`,
                en: `holds the position there from ${other.from}${until} already`,
              },
            },
          ],
        });
      }
      const kept = judgeAct(ctx, tenancy.configuration, act, facts[0], reason);

      const id = newId<'appointment'>();
      const made = toAppointment({
        id,
        kind,
        externalId,
        personId,
        unitId,
        groupId,
        from,
        to,
        reason,
        ...kept,
        version: 1,
      });
      const detail = { kind, personId, unitId, groupId, from, to: made.to };
      return commit(made, { noun: 'appointment', targetId: id, detail }, db => [
        db.insert(appointments).values({
          tenantId,
          id,
          kind,
          externalId,
          personId,
          unitId,
          groupId,
          validFrom: from,
          validTo: to,
          reason,
          ...kept,
          createdAt: ctx.now,
        }),
        recompute(db, tenantId, tenancy.configuration, ctx.today, {
          subjects: [personId, ...locked.map(({ id }) => id)],
          of: ['person', ...reading],
        }),
        recountHoldings(db, ctx, tenancy, kind),
      ]);
    },
    holdingsLock(ctx),
  );
}
