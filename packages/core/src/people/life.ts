import { type Db, type Id, rows } from '@lifang/db';
import { type Day, OPEN_END } from '@lifang/policy';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { invalid, Problem } from '../errors/problem.ts';
import { inOrder, type Place } from '../residences/stay.ts';

const lifeSchema = z.object({
  first: z.string().nullable(),
  last: z.string().nullable(),
});

/** The first and the last day on which something besides living here is kept about a person. */
export function lookLife(db: Db, tenantId: Id<'tenant'>, id: Id<'person'>) {
  return rows(
    db,
    sql`with kept(first, last) as (
          select min(s.occurred_on), max(s.occurred_on) from event_subjects s
          join events e on e.tenant_id = ${tenantId} and e.id = s.event_id and e.status = 'kept'
          where s.tenant_id = ${tenantId} and s.subject_id = ${id}
          union all
          select min(e.occurred_on), max(e.occurred_on) from event_participants p
          join events e on e.tenant_id = ${tenantId} and e.id = p.event_id and e.status = 'kept'
          where p.tenant_id = ${tenantId} and p.person_id = ${id}
          union all
          select min(c.valid_from), max(c.valid_to) from categories c
          where c.tenant_id = ${tenantId} and c.subject_id = ${id} and c.source = 'entered'
          union all
          select min(a.valid_from), max(a.valid_to) from appointments a
          where a.tenant_id = ${tenantId} and a.person_id = ${id}
        )
        select min(first)::text as first, max(last)::text as last from kept`,
    lifeSchema,
  );
}

interface Days {
  readonly bornOn: Day | null;
  readonly diedOn: Day | null;
}

/** Checks that a corrected birth or death leaves everything kept about a person between the two. */
export function checkLife(check: {
  readonly before: Days;
  readonly after: Days;
  readonly stays: readonly Place[];
  readonly life: z.infer<typeof lifeSchema> | undefined;
  readonly today: Day;
}): void {
  const { before, after, stays, life, today } = check;
  const [bornOn, diedOn] = [after.bornOn ?? '', after.diedOn ?? OPEN_END];
  if (after.diedOn !== null && after.diedOn > today)
    throw invalid('diedOn', { zh: '晚于今天', en: 'lies in the future' });
  if (diedOn < bornOn)
    throw invalid(after.diedOn === before.diedOn ? 'bornOn' : 'diedOn', {
      zh: '死亡日期早于出生日期',
      en: 'death before birth',
    });
  const first = [inOrder(stays).at(0)?.from, life?.first]
    .filter(day => typeof day === 'string')
    .sort()
    .at(0);
  if (after.bornOn !== before.bornOn && first !== undefined && bornOn > first) {
    throw new Problem('conflict', {
      errors: [
        {
          field: 'bornOn',
          reason: { zh: `${first} 已有该人的记录`, en: `something is kept about them on ${first}` },
        },
      ],
    });
  }
  const last = [inOrder(stays).at(-1)?.to, life?.last]
    .filter(day => typeof day === 'string')
    .sort()
    .at(-1);
  if (after.diedOn === before.diedOn || last === undefined || diedOn >= last) return;
  throw new Problem('conflict', {
    errors: [
      {
        field: 'diedOn',
        reason:
          last === OPEN_END
            ? {
                zh: '该人仍在此居住、在名单上或任职：请办理迁出并注明去世',
                en: 'they live here, are on a list or hold a position still: let them leave, died',
              }
            : { zh: `${last} 已有该人的记录`, en: `something is kept about them on ${last}` },
      },
    ],
  });
}
