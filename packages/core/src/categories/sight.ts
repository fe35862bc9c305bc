import { schema, texts } from '@lifang/db';
import { allCategories, type Configuration } from '@lifang/engine';
import type { Day } from '@lifang/policy';
import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { sensitiveInSight } from '../authorisation/sight.ts';
import type { RequestContext } from '../context/request.ts';

const { categories } = schema;

/** Lists anybody may know of; every other one counts as sensitive, also when no enabled policy explains it any more. */
function openLists(config: Configuration): string[] {
  return allCategories(config).flatMap(({ definition, id }) => (definition.sensitive ? [] : [id]));
}

/** Whether the actor may know of a membership: its list is not sensitive, or the actor is entitled to it there. */
export function membershipInSight(ctx: RequestContext, config: Configuration): SQL {
  return membershipInSightOf(ctx, config, categories.kind, categories.subjectId);
}

/** As `membershipInSight`, of a row under a name of its own. */
export function membershipInSightOf(
  ctx: RequestContext,
  config: Configuration,
  kind: SQLWrapper,
  subjectId: SQLWrapper,
): SQL {
  return sql`(${kind} = any (${texts(openLists(config))}) or ${sensitiveInSight(ctx, subjectId)})`;
}

/** Whether somebody was on a list on a day, as far as the actor may know. */
export function onList(
  ctx: RequestContext,
  config: Configuration,
  subjectId: SQLWrapper,
  kind: string,
  day: Day,
): SQL {
  const listed = sql`exists (
    select 1 from categories listed
    where listed.tenant_id = ${ctx.credential.tenantId} and listed.subject_id = ${subjectId} and listed.kind = ${kind}
      and listed.valid_from <= ${day} and listed.valid_to >= ${day})`;
  return openLists(config).includes(kind) ? listed : sql`(${listed} and ${sensitiveInSight(ctx, subjectId)})`;
}
