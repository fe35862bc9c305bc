import { type Db, type Id, rows, schema } from '@lifang/db';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { z } from 'zod';
import { lookCasesNaming } from '../cases/hand-over.ts';
import type { RequestContext } from '../context/request.ts';
import { lookStays } from '../residences/look.ts';
import type { Pair } from './hand-over.ts';
import { lookLife } from './life.ts';
import { lookPerson } from './look.ts';

const { appointments, categories } = schema;

const countsSchema = z.object({ events: z.number(), participations: z.number(), users: z.number() });

/** Everything a merge must know of the two. Nobody else writes meanwhile, so nothing is locked. */
export function lookPair(db: Db, ctx: RequestContext, { survivorId, duplicateId }: Pair) {
  const { tenantId } = ctx.credential;
  const both: readonly Id<'person'>[] = [survivorId, duplicateId];
  return [
    lookPerson(db, ctx, duplicateId),
    lookPerson(db, ctx, survivorId),
    lookStays(db, tenantId, { people: both }),
    lookLife(db, tenantId, duplicateId),
    lookLife(db, tenantId, survivorId),
    db
      .select({
        id: categories.id,
        kind: categories.kind,
        personId: categories.personId,
        from: categories.validFrom,
        to: categories.validTo,
      })
      .from(categories)
      .where(
        and(
          eq(categories.tenantId, tenantId),
          inArray(categories.personId, both),
          eq(categories.source, 'entered'),
        ),
      ),
    db
      .select({
        id: appointments.id,
        kind: appointments.kind,
        unitId: appointments.unitId,
        groupId: appointments.groupId,
        personId: appointments.personId,
        from: appointments.validFrom,
        to: appointments.validTo,
      })
      .from(appointments)
      .where(and(eq(appointments.tenantId, tenantId), inArray(appointments.personId, both))),
    rows(
      db,
      sql`select
            (select count(distinct e.id)::int from event_subjects s
              join events e on e.tenant_id = ${tenantId} and e.id = s.event_id and e.current_id is null
              where s.tenant_id = ${tenantId} and s.person_id = ${duplicateId}) as events,
            (select count(distinct e.id)::int from event_participants p
              join events e on e.tenant_id = ${tenantId} and e.id = p.event_id and e.current_id is null
              where p.tenant_id = ${tenantId} and p.person_id = ${duplicateId}) as participations,
            (select count(*)::int from users where tenant_id = ${tenantId} and person_id = ${duplicateId}) as users`,
      countsSchema,
    ),
    lookCasesNaming(db, tenantId, duplicateId),
  ] as const;
}
