import { type Db, nothing, type Statement } from '@lifang/db';
import { recompute } from '@lifang/engine';
import { qualify } from '@lifang/policy';
import type { RequestContext } from '../context/request.ts';
import type { Tenancy } from '../context/tenancy.ts';
import { rulesOfHolders, rulesReading } from './touched-rules.ts';

/**
 * Recounts, for everybody, the duties that ask who took part holding a position, and those of everybody below where it is
 * held or a place of a kind opens; most policies have none.
 */
export function recountHoldings(db: Db, ctx: RequestContext, tenancy: Tenancy, kind: string): Statement {
  return recountRules(db, ctx, tenancy, rulesReading(tenancy.configuration, kind));
}

/** Recounts, for everybody, the duties that any post of somebody who leaves may have to do with. */
export function recountDepartures(db: Db, ctx: RequestContext, tenancy: Tenancy): Statement {
  return recountRules(db, ctx, tenancy, rulesOfHolders(tenancy.configuration));
}

function recountRules(db: Db, ctx: RequestContext, tenancy: Tenancy, rules: readonly string[]): Statement {
  if (rules.length === 0) return nothing;
  return recompute(db, tenancy.tenantId, tenancy.configuration, ctx.today, { rules });
}

/**
 * How a write that changes who holds a position, or opens a place of a kind, must lock: alone where somebody's duty depends
 * on it, since a recount of everybody cannot lock subjects one by one; beside others where no duty does.
 */
export function holdingsLock(ctx: RequestContext, kind?: string): 'keep' | 'change' {
  const kept = ctx.app.configurations.get(ctx.credential.tenantId);
  return kept !== undefined && rulesReading(kept, kind).length === 0 ? 'keep' : 'change';
}

/** The same for a place that is changed, of whatever kind it is. */
export function placesLock(ctx: RequestContext): 'keep' | 'change' {
  const kept = ctx.app.configurations.get(ctx.credential.tenantId);
  const kinds = kept?.policies.flatMap(({ policy }) => policy.places.map(kind => qualify(policy.slug, kind)));
  const read = kept === undefined || kinds?.some(kind => rulesReading(kept, kind).length > 0);
  return read ? 'change' : 'keep';
}

/** The same for somebody who leaves with all their posts, wherever those are. */
export function departureLock(ctx: RequestContext): 'keep' | 'change' {
  const kept = ctx.app.configurations.get(ctx.credential.tenantId);
  return kept !== undefined && rulesOfHolders(kept).length === 0 ? 'keep' : 'change';
}
