import { type Id, newId, schema } from '@lifang/db';
import { type Configuration, findPosition, recompute, unitKindsReading } from '@lifang/engine';
import { type Day, OPEN_END, qualify } from '@lifang/policy';
import { and, eq, gte, lte, sql } from 'drizzle-orm';
import type { RequestContext } from '../context/request.ts';
import { write } from '../context/write.ts';
import { invalid, Problem, unknown } from '../errors/problem.ts';
import { expectAlive, expectBorn } from '../people/identity.ts';
import { lookPerson } from '../people/look.ts';
import { lockPeople, lockUnitsAbove } from '../residences/lock.ts';
import { expectOpenUnit, lookUnit } from '../residences/look.ts';
import { actOf, judgeAppointment, lookFacts } from './judge.ts';
import { holdingsLock, recountHoldings } from './recount.ts';
import { type Appointment, toAppointment } from './view.ts';

const { appointments } = schema;

export interface AppointPerson {
  /** The position. */
  readonly kind: string;
  readonly personId: Id<'person'>;
  readonly unitId: Id<'unit'>;
  readonly from: Day;
  /** The last day, when it is known already; it may lie ahead. */
  readonly to?: Day | undefined;
  readonly externalId?: string | undefined;
  /** Why it should be kept in spite of a warning. */
  readonly reason?: string | undefined;
}

/** Gives a person a position in a unit from a day. They need not live in the tenant. */
export function appointPerson(ctx: RequestContext, input: AppointPerson): Promise<Appointment> {
  const { tenantId } = ctx.credential;
  const { kind, personId, unitId, from, to = OPEN_END, externalId = null, reason = null } = input;
  return write(
    ctx,
    'appointments.appoint',
    async ({ tenancy, ask, commit }) => {
      const act = actOf(input, to);
      const [locked, , [unit], [person], overlapping, facts] = await ask(db => [
        lockUnitsAbove(db, tenantId, sql`${unitId}::uuid`, unitKindsReading(tenancy.configuration, kind)),
        lockPeople(db, tenantId, [personId]),
        lookUnit(db, ctx, unitId),
        lookPerson(db, ctx, personId),
        db
          .select({ from: appointments.validFrom, to: appointments.validTo })
          .from(appointments)
          .where(
            and(
              eq(appointments.tenantId, tenantId),
              eq(appointments.personId, personId),
              eq(appointments.unitId, unitId),
              eq(appointments.kind, kind),
              lte(appointments.validFrom, to),
              gte(appointments.validTo, from),
            ),
          ),
        lookFacts(db, tenantId, tenancy, act),
      ]);
      if (person === undefined) throw unknown('personId', 'person');
      const place = expectOpenUnit(unit, from, 'from');
      expectPosition(tenancy.configuration, kind, place.kind);
      if (from > ctx.today) throw invalid('from', 'lies in the future');
      if (to < from) throw invalid('to', 'earlier than from');
      expectBorn(person.bornOn, from, 'from');
      expectAlive(person.diedOn, from, 'from');
      expectAlive(person.diedOn, to, 'to');
      const [other] = overlapping;
      if (other !== undefined) {
        const until = other.to === OPEN_END ? '' : ` to ${other.to}`;
        throw new Problem('overlap', {
          errors: [{ field: 'from', reason: `holds the position there from ${other.from}${until} already` }],
        });
      }
      judgeAppointment(ctx, tenancy, act, facts, reason);

      const id = newId<'appointment'>();
      const made = toAppointment({ id, kind, externalId, personId, unitId, from, to, reason, version: 1 });
      const detail = { kind, personId, unitId, from, to: made.to };
      return commit(made, { noun: 'appointment', targetId: id, detail }, db => [
        db.insert(appointments).values({
          tenantId,
          id,
          kind,
          externalId,
          personId,
          unitId,
          validFrom: from,
          validTo: to,
          reason,
          createdAt: ctx.now,
        }),
        recompute(db, tenantId, tenancy.configuration, ctx.today, {
          subjects: [personId, ...locked.map(({ id }) => id)],
        }),
        recountHoldings(db, ctx, tenancy, kind),
      ]);
    },
    holdingsLock(ctx),
  );
}

/** Checks that a position exists and belongs to units of this kind. */
function expectPosition(config: Configuration, kind: string, unitKind: string): void {
  const defined = findPosition(config, kind);
  if (defined === undefined) {
    throw new Problem('kind-not-enabled', {
      errors: [{ field: 'kind', reason: 'no enabled policy defines it' }],
    });
  }
  const of = qualify(defined.enabled.policy.slug, defined.definition.of);
  if (of !== unitKind) throw invalid('unitId', `the position is one of a ${of}; that unit is a ${unitKind}`);
}
