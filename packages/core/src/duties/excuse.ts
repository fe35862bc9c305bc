import { type Id, newId, rows, schema } from '@lifang/db';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { RequestContext } from '../context/request.ts';
import { write } from '../context/write.ts';
import { notFound, Problem } from '../errors/problem.ts';
import { board, isOpened } from './board.ts';
import { parseDutyId, underItsRule } from './duty-id.ts';
import { openName } from './view.ts';

/** An occurrence let off. */
export interface Excuse {
  id: Id<'excuse'>;
  dutyId: string;
  reason: string;
  excusedOn: string;
}

const foundSchema = z.object({
  personId: z.custom<Id<'person'>>().nullable(),
  householdId: z.custom<Id<'household'>>().nullable(),
  unitId: z.custom<Id<'unit'>>().nullable(),
  status: z.string(),
  excused: z.preprocess(value => value === true || value === 't', z.boolean()),
});

/** Lets one occurrence of a duty off, with a reason, under the name of whoever approves. */
export function excuseDuty(ctx: RequestContext, input: { id: string; reason: string }): Promise<Excuse> {
  const { tenantId } = ctx.credential;
  return write(ctx, 'duties.excuse', async ({ tenancy, entered, ask, commit }) => {
    const key = underItsRule(tenancy.configuration, parseDutyId(input.id));
    const look = (openedTo: string | null) =>
      sql`select b.person_id as "personId", b.household_id as "householdId", b.unit_id as "unitId", b.status, (b.excuse_reason is not null) as excused
          from (${board(ctx, tenancy.configuration, { asOf: ctx.today, rule: key.rule, subjectId: key.subjectId, period: { start: key.startsOn, end: key.startsOn } }, openedTo)}) b`;
    let [found] = await ask(db => [rows(db, look(null), foundSchema)]);
    const { openedTo } = entered().tenant;
    if (!isOpened(openedTo, ctx.today)) [found] = await ask(db => [rows(db, look(openedTo), foundSchema)]);
    const [row] = found;
    if (row === undefined || row.status === 'not-applicable') throw notFound('duty');
    if (row.excused)
      throw new Problem('conflict', {
        detail: { zh: '这一次已经免除', en: 'this occurrence is excused already' },
      });
    if (row.status === 'compliant' || row.status === 'waived') {
      throw new Problem('conflict', {
        detail: {
          zh: `无须免除：状态为 ${row.status}`,
          en: `there is nothing to excuse: it is ${row.status}`,
        },
      });
    }
    const actor = entered().actor.id;
    if (actor === null) throw new Problem('forbidden');
    const id = newId<'excuse'>();
    const excuse = { id, dutyId: input.id, reason: input.reason, excusedOn: ctx.today };
    return commit(
      excuse,
      {
        noun: 'excuse',
        targetId: id,
        detail: { rule: openName(tenancy.configuration, key.rule), startsOn: key.startsOn },
      },
      db => [
        db.insert(schema.excuses).values({
          tenantId,
          id,
          rule: key.rule,
          personId: row.personId,
          householdId: row.householdId,
          unitId: row.unitId,
          startsOn: key.startsOn,
          excusedOn: ctx.today,
          reason: input.reason,
          approvedBy: actor,
          createdAt: ctx.now,
        }),
      ],
    );
  });
}
