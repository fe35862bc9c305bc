import type { PositionKind } from '../kinds/position.ts';
import type { Subject } from './references.ts';

/** Somebody holds a position in the subject unit, or in it or any unit below it. */
export interface StandingSelection {
  readonly selects: 'standings';
  readonly position: PositionKind;
  readonly link: 'at' | 'within';
  readonly subject: Subject;
}

/** That a position is held, whoever holds it. */
export const held = (position: PositionKind) => ({
  at: (subject: Subject): StandingSelection => ({ selects: 'standings', position, link: 'at', subject }),
  within: (subject: Subject): StandingSelection => ({
    selects: 'standings',
    position,
    link: 'within',
    subject,
  }),
});
