import type { Category } from '../kinds/category.ts';
import type { PositionKind } from '../kinds/position.ts';

/** Rows found relative to the act a limit judges. */
export type ActSelection =
  /** The people who took part; narrowed to those holding one of the positions on the day of the act. */
  | { readonly selects: 'participants'; readonly holding: readonly PositionKind[] | null }
  /** The people, households or units the act is about; narrowed to those on one of the lists on that day. */
  | { readonly selects: 'concerned'; readonly on: readonly Category[] | null }
  /** Holders of the position in the act's unit on the day of the act, the act itself included. */
  | { readonly selects: 'holders'; readonly position: PositionKind }
  /** Other positions that the appointed person holds anywhere on the day of the act. */
  | { readonly selects: 'held'; readonly positions: readonly PositionKind[] }
  /** Cases of the same kind that the same unit opens in the calendar year of the act, this one included. */
  | { readonly selects: 'opened-this-year' };

/** Inside a limit: the act being judged. */
export const theAct = {
  participants: {
    selects: 'participants',
    holding: null,
  } satisfies ActSelection,
  /** Participants who hold one of the positions on the day of the act. */
  participantsHolding: (...positions: readonly PositionKind[]): ActSelection => ({
    selects: 'participants',
    holding: positions,
  }),
  /** Those the act is about who are on one of the lists on the day of the act. */
  concernedIn: (...categories: readonly Category[]): ActSelection => ({
    selects: 'concerned',
    on: categories,
  }),
  /** Holders of the position in the unit the act names. */
  holdersOf: (position: PositionKind): ActSelection => ({ selects: 'holders', position }),
  /** Which of the positions the appointed person already holds. */
  heldAlready: (...positions: readonly PositionKind[]): ActSelection => ({ selects: 'held', positions }),
  /** Cases of the kind that the unit opens this calendar year, this one among them. */
  openedThisYear: { selects: 'opened-this-year' } satisfies ActSelection,
};
