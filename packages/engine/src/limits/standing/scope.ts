import type { Id } from '@lifang/db';
import type { Day } from '@lifang/policy';
import type { SQL } from 'drizzle-orm';

/** What a statement about breaches answers for. */
export interface BreachScope {
  readonly tenantId: Id<'tenant'>;
  /** The legal day: what begins or happens after it is not seen. */
  readonly asOf: Day;
  /** Whether also those are wanted that are over by then. */
  readonly healed: boolean;
  /** Narrows to units, given the one a breach is found in. */
  readonly narrow: (unitId: SQL) => SQL;
  /** Only what is found in this one. */
  readonly subjectId: string | null;
}
