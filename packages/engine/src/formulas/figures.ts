import type { Id } from '@lifang/db';
import { type Figure, figuresIn, qualify } from '@lifang/policy';
import { type SQL, sql } from 'drizzle-orm';
import { listed } from '../duties/scope.ts';
import type { ActiveFormula } from './active.ts';

/** The unit a figure is about, and the days it looks at, as columns. */
export interface FigureGround {
  readonly tenantId: Id<'tenant'>;
  readonly unitId: SQL;
  /** The unit's own fields. */
  readonly data: SQL;
  readonly counted: SQL;
  readonly start: SQL;
  readonly end: SQL;
}

/** A figure as a key: the same one in two places is counted once. */
export function figureKey(slug: string, figure: Figure): string {
  const names = (kinds: readonly { name: string; core: boolean }[]) => kinds.map(kind => qualify(slug, kind));
  switch (figure.figure) {
    case 'households':
      return JSON.stringify([figure.figure]);
    case 'people':
      return JSON.stringify([figure.figure, ...names(figure.lists)]);
    case 'holders':
      return JSON.stringify([figure.figure, ...names(figure.positions)]);
    case 'units':
    case 'places':
      return JSON.stringify([figure.figure, ...names([figure.kind])]);
    case 'total':
    case 'largest':
      return JSON.stringify([figure.figure, ...names([figure.of]), figure.field]);
    case 'field':
      return JSON.stringify([figure.figure, figure.field]);
    case 'measured':
      return JSON.stringify([figure.figure, ...names([figure.indicator])]);
    case 'entered':
      return JSON.stringify([figure.figure, ...names([figure.fund]), figure.flow]);
  }
}

/** What a formula looks at, as one JSON object of exact numbers in text, by the figure's key; null where nobody has entered any. */
export function figuresOf({ enabled, formula }: ActiveFormula, ground: FigureGround): SQL {
  const { slug } = enabled.policy;
  const figures = new Map(figuresIn(formula.compute).map(figure => [figureKey(slug, figure), figure]));
  const pairs = [...figures].map(([key, figure]) => sql`${key}::text, ${figureOf(slug, figure, ground)}`);
  return sql`jsonb_build_object(${sql.join(pairs, sql`, `)})`;
}

function figureOf(slug: string, figure: Figure, ground: FigureGround): SQL {
  const { tenantId, unitId, data, counted, start, end } = ground;
  const below = sql`c.tenant_id = ${tenantId} and c.ancestor_id = ${unitId} and ${counted} between c.valid_from and c.valid_to`;
  const living = (who: SQL) => sql`(
    select count(*) from unit_closure c
    join residences r on r.tenant_id = ${tenantId} and r.unit_id = c.descendant_id and ${counted} between r.valid_from and r.valid_to
    where ${below} and ${who})::text`;
  const kinds = (all: readonly { name: string; core: boolean }[]) =>
    listed(all.map(kind => qualify(slug, kind)));
  switch (figure.figure) {
    case 'households':
      return living(sql`r.person_id is null`);
    case 'people':
      return figure.lists.length === 0
        ? living(sql`r.person_id is not null`)
        : living(sql`r.person_id is not null and exists (
            select from categories e where e.tenant_id = ${tenantId} and e.subject_id = r.person_id
              and (e.kind in ${kinds(figure.lists)}) is true and ${counted} between e.valid_from and e.valid_to)`);
    case 'holders':
      return sql`(
        select count(distinct a.person_id) from unit_closure c
        join appointments a on a.tenant_id = ${tenantId} and a.unit_id = c.descendant_id and a.counts
          and a.kind in ${kinds(figure.positions)} and ${counted} between a.valid_from and a.valid_to
        where ${below})::text`;
    case 'units':
      return sql`(
        select count(*) from unit_closure c
        join units n on n.tenant_id = ${tenantId} and n.id = c.descendant_id and n.kind in ${kinds([figure.kind])}
          and ${counted} between n.valid_from and n.valid_to
        where ${below})::text`;
    case 'places':
      return sql`(select count(*) from ${placesThere(tenantId, below, counted, kinds([figure.kind]))})::text`;
    case 'total':
      return figure.of.noun === 'place'
        ? sql`(select coalesce(sum((p.data ->> ${figure.field})::numeric), 0)
            from ${placesThere(tenantId, below, counted, kinds([figure.of]))})::text`
        : sql`(
            select coalesce(sum((l.data ->> ${figure.field})::numeric), 0) from unit_closure c
            join records l on l.tenant_id = ${tenantId} and l.unit_id = c.descendant_id and l.kind in ${kinds([figure.of])}
              and l.status = 'kept' and l.counts and l.occurred_on between ${start} and ${end}
            where ${below})::text`;
    case 'largest':
      return sql`(select coalesce(max((p.data ->> ${figure.field})::numeric), 0)
        from ${placesThere(tenantId, below, counted, kinds([figure.of]))})::text`;
    case 'field':
      return sql`(${data} ->> ${figure.field})`;
    case 'measured':
      return sql`(
        select m.numerator || ' over ' || m.denominator from measurements m
        where m.tenant_id = ${tenantId} and m.unit_id = ${unitId} and m.kind in ${kinds([figure.indicator])} and m.current_id is null
          and ${end} between m.starts_on and m.ends_on)`;
    case 'entered':
      return sql`(
        select coalesce(sum(e.amount), 0) from entries e
        where e.tenant_id = ${tenantId} and e.unit_id = ${unitId} and e.kind in ${kinds([figure.fund])} and e.status = 'kept'
          and e.flow = ${figure.flow} and e.occurred_on between ${start} and ${end})::text`;
  }
}

const placesThere = (tenantId: Id<'tenant'>, below: SQL, counted: SQL, kinds: SQL): SQL => sql`unit_closure c
  join places p on p.tenant_id = ${tenantId} and p.unit_id = c.descendant_id and p.kind in ${kinds} and p.counts
    and ${counted} between p.valid_from and p.valid_to
  where ${below}`;
