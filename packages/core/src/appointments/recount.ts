import { type Db, nothing, type Statement } from '@lifang/db';
import { recompute } from '@lifang/engine';
import type { RequestContext } from '../context/request.ts';
import type { Tenancy } from '../context/tenancy.ts';
import { rulesReading } from './touched-rules.ts';

/** Recounts, for everybody, the duties that ask who held a position; most policies have none. */
export function recountHoldings(db: Db, ctx: RequestContext, tenancy: Tenancy, position?: string): Statement {
  const rules = rulesReading(tenancy.configuration, position);
  if (rules.length === 0) return nothing;
  return recompute(db, tenancy.tenantId, tenancy.configuration, ctx.today, { rules });
}

/**
 * How a write that changes who holds a position must lock: alone where somebody's duty depends on it, since a recount of
 * everybody cannot lock subjects one by one; beside others where no duty does.
 */
export function holdingsLock(ctx: RequestContext): 'keep' | 'change' {
  const kept = ctx.app.configurations.get(ctx.credential.tenantId);
  return kept !== undefined && rulesReading(kept).length === 0 ? 'keep' : 'change';
}
