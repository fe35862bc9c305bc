import type { AwardKind } from '../kinds/award.ts';
import type { CaseKind } from '../kinds/case.ts';
import type { Category } from '../kinds/category.ts';
import type { EventKind } from '../kinds/event.ts';
import type { NoticeKind } from '../kinds/notice.ts';
import type { RecordKind } from '../kinds/record.ts';
import type { Term } from '../time/term.ts';
import type { Ground } from './actor.ts';

/** What goes into the fields of something an effect makes: values the workflow says, and fields of the case of the same name. */
export interface Filling {
  readonly says: Readonly<Record<string, string | number | boolean>>;
  readonly copies: readonly string[];
}

/**
 * What a step brings about besides the new state, each once and in the same transaction: an event is recorded; a line is
 * kept in a register of the case's unit; those the case is about enter a list, leave it or are granted a title; something is made public; another case
 * is opened.
 */
export type Effect =
  | {
      readonly effect: 'record';
      readonly event: EventKind;
      /** By the case's unit, or by the unit whose post or role takes the step. */
      readonly by: 'unit' | 'taker';
      /** About those the case is about, or about the case's unit. */
      readonly about: 'case' | 'unit';
      readonly filling: Filling;
    }
  | { readonly effect: 'keep'; readonly register: RecordKind; readonly filling: Filling }
  | { readonly effect: 'enter'; readonly list: Category }
  | { readonly effect: 'leave'; readonly list: Category }
  | { readonly effect: 'grant'; readonly award: AwardKind; readonly filling: Filling }
  | {
      readonly effect: 'publish';
      readonly notice: NoticeKind;
      /** By the case's unit, or by each unit the case is about. */
      readonly by: Ground;
      /** How long it is shown; null for as long as nobody takes it down. */
      readonly lasts: Term | null;
      readonly filling: Filling;
    }
  | { readonly effect: 'open'; readonly kind: CaseKind };

const filled = ({ says = {}, copies = [] }: Partial<Filling>): Filling => ({ says, copies });

/** Records an event: by the case's unit, about those the case is about where it is about anybody, unless said otherwise. */
export const records = (
  event: EventKind,
  options: Partial<Filling> & { by?: 'taker'; about?: 'unit' } = {},
): Effect => ({
  effect: 'record',
  event,
  by: options.by ?? 'unit',
  about: options.about ?? 'case',
  filling: filled(options),
});
/** Keeps a line about those the case is about in a register of the case's unit. */
export const keeps = (register: RecordKind, options: Partial<Filling> = {}): Effect => ({
  effect: 'keep',
  register,
  filling: filled(options),
});
/** Those the case is about are on the list from the day of the step; whoever is on it already stays. */
export const enters = (list: Category): Effect => ({ effect: 'enter', list });
/** The day of the step is the last day on the list. */
export const leaves = (list: Category): Effect => ({ effect: 'leave', list });
/**
 * Those the case is about hold the title from the day of the step, granted by the nearest unit of the award's kind; whoever
 * holds it already keeps it.
 */
export const grants = (award: AwardKind, options: Partial<Filling> = {}): Effect => ({
  effect: 'grant',
  award,
  filling: filled(options),
});
/** Makes something public from the day of the step: by the case's unit, unless each unit it is about does. */
export const publishes = (
  notice: NoticeKind,
  options: Partial<Filling> & { by?: 'subject'; lasts?: Term } = {},
): Effect => ({
  effect: 'publish',
  notice,
  by: options.by ?? 'case',
  lasts: options.lasts ?? null,
  filling: filled(options),
});
/** Opens a case about the same, of the nearest unit of its kind. */
export const opens = (kind: CaseKind): Effect => ({ effect: 'open', kind });
