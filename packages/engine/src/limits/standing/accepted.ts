import { type SQL, sql } from 'drizzle-orm';
import { listed } from '../../duties/scope.ts';
import type { BreachScope } from './scope.ts';
import { isOfPosts, type Watched } from './watched.ts';

/**
 * Whether a breach `s` of a row `r` was kept with a reason: an act that a limit warned of brought it about, or added to it. One
 * that began only afterwards nobody has accepted.
 */
export function accepted(one: Watched, { tenantId, asOf }: BreachScope): SQL {
  const { active, name, act } = one;
  const warned = (findings: SQL) => sql`exists (
    select from jsonb_array_elements(${findings}) found
    where found ->> 'limit' = ${active.rule} and found ->> 'consequence' = 'warn' and found -> 'missing' @> to_jsonb(${name}::text))`;
  const byPosts = (where: SQL) => sql`exists (
    select from appointments post
    where post.tenant_id = ${tenantId} and ${where} and post.valid_from between s.starts_on and ${asOf}::date
      and ${warned(sql`post.findings`)})`;
  const ofIts = one.noun === 'unit' ? sql`post.unit_id = r.unit_id` : sql`post.group_id = r.group_id`;
  if (isOfPosts(one)) return byPosts(sql`${ofIts} and post.kind in ${listed(one.kinds)}`);
  // A place keeps what was found when it was last changed, on whatever day that was.
  if (act === 'opening-place') return warned(sql`r.findings`);
  const own = sql`r.valid_from >= s.starts_on and ${warned(sql`r.findings`)}`;
  return act === 'constituting' ? sql`((${own}) or ${byPosts(ofIts)})` : sql`(${own})`;
}
