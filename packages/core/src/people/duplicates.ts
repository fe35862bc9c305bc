import { type Id, rows } from '@lifang/db';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { subjectInScope } from '../authorisation/scope.ts';
import type { RequestContext } from '../context/request.ts';
import { read } from '../context/tenancy.ts';
import { type Page, type PageInput, readIdCursor, toPage } from '../pagination.ts';
import { maskName } from '../protection/personal.ts';

/** People who may be one and the same: born on the same day under the same name. */
export interface Duplicates {
  people: { id: Id<'person'>; externalId: string | null; name: string }[];
}

const rowSchema = z.object({
  first: z.custom<Id<'person'>>(value => typeof value === 'string'),
  id: z.custom<Id<'person'>>(value => typeof value === 'string'),
  externalId: z.string().nullable(),
  name: z.string(),
});

/** Lists people within reach who may be duplicates of one another. Names are masked for everybody: it is the ids that matter. */
export async function listDuplicates(ctx: RequestContext, input: PageInput): Promise<Page<Duplicates>> {
  const { tenantId } = ctx.credential;
  const after = readIdCursor<'person'>(input.cursor);
  const { answers } = await read(ctx, 'people.duplicates', db => [
    rows(
      db,
      sql`with twins as materialized (
            select name, born_on from people
            where tenant_id = ${tenantId} and merged_into_id is null and born_on is not null
            group by born_on, name having count(*) > 1
          ), reached as (
            select p.id, p.external_id, p.name, first_value(p.id) over same_person as first, count(*) over everybody as n
            from people p join twins t on t.name = p.name and t.born_on = p.born_on
            where p.tenant_id = ${tenantId} and p.merged_into_id is null and ${subjectInScope(ctx, sql`p.id`)}
            window everybody as (partition by p.born_on, p.name), same_person as (partition by p.born_on, p.name order by p.id)
          ), ranked as (
            select r.*, dense_rank() over (order by r.first) as rank from reached r
            where r.n > 1 ${after === null ? sql`` : sql`and r.first > ${after}::uuid`}
          )
          select first, id, external_id as "externalId", name from ranked where rank <= ${input.limit + 1} order by first, id`,
      rowSchema,
    ),
  ]);
  const groups = [...Map.groupBy(answers[0], row => row.first).values()];
  return toPage(
    groups,
    input.limit,
    group => [group[0]?.first ?? ''],
    group => ({
      people: group.map(({ id, externalId, name }) => ({ id, externalId, name: maskName(name) })),
    }),
  );
}
