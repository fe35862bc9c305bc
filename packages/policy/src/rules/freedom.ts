import type { CaseKind } from '../kinds/case.ts';
import type { EventKind } from '../kinds/event.ts';
import type { GroupKind } from '../kinds/group.ts';
import type { PositionKind } from '../kinds/position.ts';
import type { UnitKind } from '../kinds/unit.ts';
import type { Cites, Named, Wording } from '../names.ts';
import type { InForce } from './duty.ts';

/** Who can be free to do something: units, bodies, or whoever holds a post. */
export type Body = UnitKind | GroupKind | PositionKind;

/** What a text can leave without a rule. */
export type Unruled = GroupKind | EventKind | CaseKind;

/**
 * What the text lets somebody do. Nothing is asked of anybody by it, and nothing refused: it is the answer to “may they?”,
 * with the clause.
 */
export interface Freedom extends Named, Wording {
  readonly rule: 'freedom';
  /** `permitted`: the text says that they may. `unregulated`: it says that it makes no rule. */
  readonly form: 'permitted' | 'unregulated';
  readonly cites: Cites;
  readonly reading: string | null;
  readonly of: readonly Body[];
  /** What no rule may ask for; nothing where the text says what they may do. */
  readonly leaves: readonly Unruled[];
  readonly inForce: InForce;
}

type FreedomOptions = Wording & {
  cites: Cites;
  reading?: string;
  of: Body | readonly Body[];
  inForce?: InForce;
};

/** Defines what the text says somebody is entitled to do: 有权, 是…的法定代表, 作为…的日常工作机构. */
export function permission(name: string, options: FreedomOptions): Freedom {
  return freedom(name, 'permitted', options, []);
}

/** Defines what the text says it makes no rule about: 不做统一规定. `check` finds a rule that makes one all the same. */
export function unregulated(
  name: string,
  options: FreedomOptions & { leaves: Unruled | readonly Unruled[] },
): Freedom {
  return freedom(name, 'unregulated', options, [options.leaves].flat());
}

function freedom(
  name: string,
  form: Freedom['form'],
  options: FreedomOptions,
  leaves: Freedom['leaves'],
): Freedom {
  return {
    rule: 'freedom',
    form,
    core: false,
    name,
    title: options.title,
    english: options.english,
    cites: options.cites,
    reading: options.reading ?? null,
    of: [options.of].flat(),
    leaves,
    inForce: options.inForce ?? {},
  };
}
