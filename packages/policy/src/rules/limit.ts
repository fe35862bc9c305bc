import type { Condition } from '../conditions.ts';
import type { CaseKind } from '../kinds/case.ts';
import type { EventKind } from '../kinds/event.ts';
import type { PositionKind } from '../kinds/position.ts';
import type { Cites, Named, Wording } from '../names.ts';
import type { InForce } from './duty.ts';

/** The act a limit judges. */
export type Act =
  | { readonly act: 'recording'; readonly kind: EventKind }
  | { readonly act: 'appointing'; readonly position: PositionKind }
  | { readonly act: 'opening'; readonly case: CaseKind };

/** The recording of an event of a kind. */
export const recording = (kind: EventKind): Act => ({ act: 'recording', kind });
/** The appointment of a person to a position. */
export const appointing = (position: PositionKind): Act => ({ act: 'appointing', position });
/** The opening of a case of a kind. */
export const opening = (kind: CaseKind): Act => ({ act: 'opening', case: kind });

/** The kind an act is on. */
export function judgedKind(act: Act): EventKind | PositionKind | CaseKind {
  switch (act.act) {
    case 'recording':
      return act.kind;
    case 'appointing':
      return act.position;
    case 'opening':
      return act.case;
  }
}

/**
 * What follows when a limit is not met. `refuse`: nothing is kept. `warn`: kept only with a reason. `flag`: kept, and
 * marked. `void`: it happened and is kept, but counts for nothing.
 */
export type Consequence = 'refuse' | 'warn' | 'flag' | 'void';

/** One named thing a limit requires, and how to put it right. */
export interface Requirement {
  readonly title: string;
  readonly english: string;
  readonly must: Condition;
}

/** What an act must satisfy. */
export interface Limit extends Named, Wording {
  readonly rule: 'limit';
  readonly cites: Cites;
  readonly reading: string | null;
  readonly on: Act;
  /** Every requirement by its name; all must hold. */
  readonly requirements: Readonly<Record<string, Requirement>>;
  readonly otherwise: Consequence;
  readonly inForce: InForce;
}

/** Defines a limit. */
export function limit(
  name: string,
  options: Wording & {
    cites: Cites;
    reading?: string;
    on: Act;
    requires: Readonly<Record<string, Requirement>>;
    otherwise: Consequence;
    inForce?: InForce;
  },
): Limit {
  return {
    rule: 'limit',
    core: false,
    name,
    title: options.title,
    english: options.english,
    cites: options.cites,
    reading: options.reading ?? null,
    on: options.on,
    requirements: options.requires,
    otherwise: options.otherwise,
    inForce: options.inForce ?? {},
  };
}
