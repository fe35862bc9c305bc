import type { Cites } from './names.ts';
import type { Setting } from './settings.ts';
import type { DerivedDay } from './time/named-day.ts';

/**
 * For how long a document says it holds, where its days are the tenant's to name. It is shown and says when to look at the
 * document again; rules bind until the tenant stops running the policy.
 */
export interface Span {
  readonly cites: Cites;
  /** The first day. */
  readonly from: Setting<'day'>;
  /** From when it is time to look at the document again; null where the text gives no reason to. */
  readonly reviewFrom: DerivedDay | null;
  /** The last day. */
  readonly until: DerivedDay;
}
