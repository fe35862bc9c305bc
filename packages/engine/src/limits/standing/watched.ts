import { type Condition, consequenceOf, type LimitRequirement, qualify } from '@lifang/policy';
import type { Configuration } from '../../configuration.ts';
import { type ActiveLimit, activeLimits } from '../active.ts';
import { selectionsIn } from '../selection-key.ts';
import { LASTING, type Lasting } from './lasting.ts';

/** What a breach is found in. */
export type BreachNoun = 'appointment' | 'group' | 'place' | 'unit';

/** A requirement that must go on holding for as long as what was judged by it lasts. */
export interface Watched {
  readonly active: ActiveLimit;
  readonly act: Lasting;
  /** The requirement's name in its limit. */
  readonly name: string;
  readonly requirement: LimitRequirement;
  /** Its place among all that are watched: pages go by it. */
  readonly ord: number;
  readonly noun: BreachNoun;
  /** The positions, groups or places it is about, `<slug>.<name>`. */
  readonly kinds: readonly string[];
}

const isLasting = (act: string): act is Lasting => LASTING.some(lasting => lasting === act);

/** Whether a condition looks at nothing but who holds something there: then it is the unit or group that lacks it. */
function onlyHolders(condition: Condition): boolean {
  const selections = selectionsIn(condition);
  return selections.length > 0 && selections.every(({ selects }) => selects === 'holders');
}

/** Whether it is found in the unit or group where posts are held, and not in each of the appointments. */
export const isOfPosts = ({ act, noun }: Pick<Watched, 'act' | 'noun'>): boolean =>
  act === 'appointing' && noun !== 'appointment';

function nounOf(act: Lasting, { limit }: ActiveLimit, { must }: LimitRequirement): BreachNoun {
  if (act === 'opening-place') return 'place';
  if (act === 'constituting') return 'group';
  if (!onlyHolders(must)) return 'appointment';
  const inGroup = limit.on.act === 'appointing' && limit.on.kinds.some(({ of }) => of.noun === 'group');
  return inGroup ? 'group' : 'unit';
}

/** Every requirement of every enabled policy that can come to be broken without anybody acting. */
export function watchedRequirements(config: Configuration): Watched[] {
  return activeLimits(config)
    .flatMap(active => {
      const { limit, enabled } = active;
      const { act } = limit.on;
      if (!isLasting(act)) return [];
      const kinds = limit.on.kinds.map(kind => qualify(enabled.policy.slug, kind));
      return Object.entries(limit.requirements).map(([name, requirement]) => ({
        active,
        act,
        name,
        requirement,
        noun: nounOf(act, active, requirement),
        kinds,
      }));
    })
    .map((watched, ord) => ({ ...watched, ord }));
}

/** Whether somebody may have kept it with a reason. */
export const warns = ({ active, requirement }: Watched): boolean =>
  consequenceOf(active.limit, requirement) === 'warn';
