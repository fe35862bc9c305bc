import { type ActSelection, type Condition, qualify } from '@lifang/policy';
import { z } from 'zod';

/**
 * How a limit looks at what it counts: as its own act and whatever it begins stand on a day, or, for a limit on constituting a
 * group, as a seat in it is about to be taken.
 */
export type Mode = 'standing' | 'joining';

/** What a key finds: holders are looked for in a unit or in a group. */
type Finds = ActSelection['selects'] | 'seats';

/** What a key stands for. */
export interface Selected {
  readonly mode: Mode;
  readonly finds: Finds;
  readonly kinds: readonly string[];
  readonly words: readonly string[];
  readonly alike: readonly string[];
}

/** A selection with the full names of what it is narrowed to. */
export function selected(slug: string, { selects, kinds, words, alike }: ActSelection, mode: Mode): Selected {
  const inGroup = kinds.some(kind => kind.noun === 'appointment' && kind.of.noun === 'group');
  const finds = selects === 'holders' && inGroup ? 'seats' : selects;
  return { mode, finds, kinds: kinds.map(kind => qualify(slug, kind)), words, alike };
}

/** A selection as a key: the same selection in two limits is counted once. */
export function selectionKey(slug: string, selection: ActSelection, mode: Mode = 'standing'): string {
  const { finds, kinds, words, alike } = selected(slug, selection, mode);
  return JSON.stringify([mode, finds, kinds, words, alike]);
}

const keySchema = z.tuple([
  z.enum(['standing', 'joining']),
  z.custom<Finds>(value => typeof value === 'string'),
  z.array(z.string()),
  z.array(z.string()),
  z.array(z.string()),
]);

/** Reads a key back. */
export function readKey(key: string): Selected {
  const [mode, finds, kinds, words, alike] = keySchema.parse(JSON.parse(key));
  return { mode, finds, kinds, words, alike };
}

/** The selections a condition counts. */
export function selectionsIn(condition: Condition): ActSelection[] {
  switch (condition.is) {
    case 'at-least':
    case 'at-most':
      return condition.fact.fact === 'count' ? [condition.fact.of] : [];
    case 'all':
    case 'either':
      return condition.of.flatMap(selectionsIn);
    case 'not':
      return selectionsIn(condition.of);
    default:
      return [];
  }
}
