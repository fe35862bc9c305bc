import { type Id, rows, schema } from '@lifang/db';
import { recompute, unitKindsReading, unitKindsReadingPositions } from '@lifang/engine';
import { type Day, OPEN_END } from '@lifang/policy';
import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { unitInScope } from '../authorisation/scope.ts';
import type { RequestContext } from '../context/request.ts';
import { write } from '../context/write.ts';
import { invalid, notFound } from '../errors/problem.ts';
import { lockUnitsAbove } from '../residences/lock.ts';
import { expectVersion } from '../versions.ts';
import { holdingsLock, recountHoldings } from './recount.ts';
import { type Appointment, appointmentColumns, toAppointment } from './view.ts';

const { appointments } = schema;
const idRow = z.object({ id: z.string() });

/** Ends an appointment after a last day, which may lie ahead. */
export function endAppointment(
  ctx: RequestContext,
  input: { id: Id<'appointment'>; to: Day },
): Promise<Appointment> {
  const { tenantId } = ctx.credential;
  const self = and(eq(appointments.tenantId, tenantId), eq(appointments.id, input.id));
  return write(
    ctx,
    'appointments.end',
    async ({ tenancy, ask, commit }) => {
      const named = (column: string) =>
        sql`(select ${sql.identifier(column)} from appointments where tenant_id = ${tenantId} and id = ${input.id})`;
      const [locked, , [found]] = await ask(db => [
        lockUnitsAbove(db, tenantId, named('unit_id'), unitKindsReadingPositions(tenancy.configuration)),
        rows(
          db,
          sql`select id from people where tenant_id = ${tenantId} and id = ${named('person_id')} for no key update`,
          idRow,
        ),
        db
          .select(appointmentColumns)
          .from(appointments)
          .where(and(self, unitInScope(ctx, appointments.unitId))),
      ]);
      if (found === undefined) throw notFound('appointment');
      expectVersion(ctx, found.version);
      if (found.to !== OPEN_END && found.to < ctx.today)
        throw invalid('id', { zh: `已于 ${found.to} 终止`, en: `it ended on ${found.to} already` });
      if (input.to < found.from)
        throw invalid('to', { zh: `起始日期是 ${found.from}`, en: `it began on ${found.from}` });
      if (input.to > found.to)
        throw invalid('to', {
          zh: `于 ${found.to} 终止：要延长请新增一条任职`,
          en: `it ends on ${found.to}: a longer one is a new appointment`,
        });

      const ended = toAppointment({ ...found, to: input.to, version: found.version + 1 });
      const detail = { kind: found.kind, to: input.to };
      return commit(ended, { noun: 'appointment', targetId: input.id, detail }, db => [
        db
          .update(appointments)
          .set({ validTo: input.to, version: sql`${appointments.version} + 1` })
          .where(self),
        recompute(db, tenantId, tenancy.configuration, ctx.today, {
          subjects: [found.personId, ...locked.map(row => row.id)],
          of: ['person', ...unitKindsReading(tenancy.configuration, found.kind)],
        }),
        recountHoldings(db, ctx, tenancy, found.kind),
      ]);
    },
    holdingsLock(ctx),
  );
}
