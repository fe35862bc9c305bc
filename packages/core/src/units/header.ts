import { type Db, type Id, rows } from '@lifang/db';
import { type Configuration, findUnitKind, say } from '@lifang/engine';
import type { Day } from '@lifang/policy';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { unitInScope } from '../authorisation/scope.ts';
import type { Language, RequestContext } from '../context/request.ts';

/** A unit at the head of something printed. */
export interface UnitHeader {
  id: Id<'unit'>;
  kind: string;
  /** What units of its kind are called. */
  kindTitle: string;
  name: string;
  /** The names of the units above it, the highest first. */
  above: string[];
  households: number;
  people: number;
}

const headerSchema = z.object({
  id: z.custom<Id<'unit'>>(value => typeof value === 'string'),
  kind: z.string(),
  name: z.string(),
  above: z.preprocess(value => (typeof value === 'string' ? JSON.parse(value) : value), z.array(z.string())),
  households: z.coerce.number(),
  people: z.coerce.number(),
});

/** Selects the unit, when the actor reaches it, with its place in the tree and who lives in it on a day. */
export function unitHeader(db: Db, ctx: RequestContext, id: Id<'unit'>, asOf: Day) {
  const { tenantId } = ctx.credential;
  return rows(
    db,
    sql`with lives as (
          select r.person_id from unit_closure c
          join residences r on r.tenant_id = ${tenantId} and r.unit_id = c.descendant_id
            and r.valid_from <= ${asOf} and r.valid_to >= ${asOf}
          where c.tenant_id = ${tenantId} and c.ancestor_id = ${id} and c.valid_from <= ${asOf} and c.valid_to >= ${asOf}
        )
        select u.id, u.kind, u.name,
          coalesce((
            select jsonb_agg(above.name order by c.depth desc) from unit_closure c
            join units above on above.tenant_id = ${tenantId} and above.id = c.ancestor_id
            where c.tenant_id = ${tenantId} and c.descendant_id = u.id and c.depth > 0
              and c.valid_from <= ${asOf} and c.valid_to >= ${asOf}), '[]'::jsonb) as above,
          (select count(*) from lives where person_id is null) as households,
          (select count(*) from lives where person_id is not null) as people
        from units u
        where u.tenant_id = ${tenantId} and u.id = ${id} and ${unitInScope(ctx, sql`u.id`)}`,
    headerSchema,
  );
}

export function toUnitHeader(
  { id, kind, name, above, households, people }: z.infer<typeof headerSchema>,
  config: Configuration,
  language: Language,
): UnitHeader {
  const definition = findUnitKind(config, kind)?.definition;
  const kindTitle = definition === undefined ? kind : say(definition, language);
  return { id, kind, kindTitle, name, above, households, people };
}
