import type { Condition } from '../conditions.ts';
import type { AwardKind } from '../kinds/award.ts';
import type { CaseKind } from '../kinds/case.ts';
import type { EventKind } from '../kinds/event.ts';
import type { GroupKind } from '../kinds/group.ts';
import type { NoticeKind } from '../kinds/notice.ts';
import type { PlaceKind } from '../kinds/place.ts';
import type { PositionKind } from '../kinds/position.ts';
import type { RecordKind } from '../kinds/record.ts';
import { type Cites, citations, type Named, type Wording } from '../names.ts';
import type { InForce } from './duty.ts';

/** The act a limit judges, on any of some kinds. */
export type Act =
  | { readonly act: 'recording'; readonly kinds: readonly EventKind[] }
  | { readonly act: 'keeping'; readonly kinds: readonly RecordKind[] }
  | { readonly act: 'appointing'; readonly kinds: readonly PositionKind[] }
  | { readonly act: 'constituting'; readonly kinds: readonly GroupKind[] }
  | { readonly act: 'opening'; readonly kinds: readonly CaseKind[] }
  | { readonly act: 'opening-place'; readonly kinds: readonly PlaceKind[] }
  | { readonly act: 'granting'; readonly kinds: readonly AwardKind[] }
  | { readonly act: 'publishing'; readonly kinds: readonly NoticeKind[] };

/** The recording of an event of one of the kinds. */
export const recording = (...kinds: readonly EventKind[]): Act => ({ act: 'recording', kinds });
/** The keeping of a line in one of the registers. */
export const keeping = (...kinds: readonly RecordKind[]): Act => ({ act: 'keeping', kinds });
/** The appointment of a person to one of the positions. While it lasts, what it breaks later is listed as a breach. */
export const appointing = (...kinds: readonly PositionKind[]): Act => ({ act: 'appointing', kinds });
/**
 * The constituting of a group: its seats are filled one by one, and then it is declared complete. A seat that no further
 * appointment could put right is refused before that; what the group breaks afterwards is listed as a breach.
 */
export const constituting = (...kinds: readonly GroupKind[]): Act => ({ act: 'constituting', kinds });
/** The granting of a title. */
export const granting = (...kinds: readonly AwardKind[]): Act => ({ act: 'granting', kinds });
/** The publishing of a notice. */
export const publishing = (...kinds: readonly NoticeKind[]): Act => ({ act: 'publishing', kinds });

/**
 * The opening of a case of the kind, or of a place. A place is judged again when it is changed, and while it is open what it
 * breaks later is listed as a breach.
 */
export const opening = (kind: CaseKind | PlaceKind): Act =>
  kind.noun === 'case' ? { act: 'opening', kinds: [kind] } : { act: 'opening-place', kinds: [kind] };

/**
 * What follows when a limit is not met. `refuse`: nothing is kept. `warn`: kept only with a reason. `flag`: kept, and
 * marked. `void`: it happened and is kept, but counts for nothing.
 */
export type Consequence = 'refuse' | 'warn' | 'flag' | 'void';

/** One named thing that must hold, and how to put it right. */
export interface Requirement extends Wording {
  readonly must: Condition;
}

/** One thing a limit requires. */
export interface LimitRequirement extends Requirement {
  /** The clauses behind it, where they are others than the limit's own. */
  readonly cites: Cites | null;
  /** What follows when it alone is not met, where that is something else than for the limit as a whole. */
  readonly otherwise: Consequence | null;
}

/** A requirement as an author writes it. */
export type WrittenRequirement = Requirement & Partial<Pick<LimitRequirement, 'cites' | 'otherwise'>>;

/** What an act must satisfy. */
export interface Limit extends Named, Wording {
  readonly rule: 'limit';
  readonly cites: Cites;
  readonly reading: string | null;
  readonly on: Act;
  /** Every requirement by its name; all must hold. */
  readonly requirements: Readonly<Record<string, LimitRequirement>>;
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
    requires: Readonly<Record<string, WrittenRequirement>>;
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
    requirements: Object.fromEntries(
      Object.entries(options.requires).map(([key, requirement]) => [
        key,
        { ...requirement, cites: requirement.cites ?? null, otherwise: requirement.otherwise ?? null },
      ]),
    ),
    otherwise: options.otherwise,
    inForce: options.inForce ?? {},
  };
}

/** The clauses behind a requirement of a limit. */
export const clausesOf = (limit: Limit, requirement: LimitRequirement): readonly string[] =>
  citations(requirement.cites ?? limit.cites);

/** Every clause a limit carries: its own and those of its requirements. */
export const everyClauseOf = (limit: Limit): readonly string[] => [
  ...new Set([
    ...citations(limit.cites),
    ...Object.values(limit.requirements).flatMap(requirement => citations(requirement.cites ?? [])),
  ]),
];

/** What follows when a requirement of a limit is not met. */
export const consequenceOf = (limit: Limit, requirement: LimitRequirement): Consequence =>
  requirement.otherwise ?? limit.otherwise;
