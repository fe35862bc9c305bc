import type { Condition } from '../conditions.ts';
import type { Fact } from '../facts.ts';
import type { CaseKind } from '../kinds/case.ts';
import type { Category } from '../kinds/category.ts';
import type { PositionKind } from '../kinds/position.ts';
import type { RecordKind } from '../kinds/record.ts';
import type { UnitKind } from '../kinds/unit.ts';
import type { Act } from '../rules/limit.ts';

/** The acts that have a selection, and what it must be narrowed to, if to anything. */
interface Selectable {
  readonly acts: readonly Act['act'][];
  readonly by: 'kinds' | 'words' | null;
}

/** What each selection finds. The list is closed; it grows only for every policy at once. */
export const SELECTABLE = {
  /** The people who took part. */
  participants: { acts: ['recording'], by: null },
  /** Those of them who hold one of the positions on the day of the act. */
  'participants-holding': { acts: ['recording'], by: 'kinds' },
  /** People invited or taking part who hold one of the positions, but none of them in the act's unit or below it. */
  'invited-elsewhere': { acts: ['recording'], by: 'kinds' },
  /** Those the act is about, or whoever is given the title, on one of the lists on that day. */
  'concerned-in': { acts: ['recording', 'keeping', 'granting'], by: 'kinds' },
  /** Those of them who neither live nor stand in the act's unit or below it on that day. */
  'concerned-elsewhere': { acts: ['recording', 'keeping', 'granting'], by: null },
  /** Cases of a kind about any of them that stand in one of the states on that day, of the act's unit or one below it. */
  'cases-about': { acts: ['recording', 'keeping', 'opening', 'granting'], by: 'words' },
  /** Cases of a kind that stand in one of the states on that day, of the act's unit or one below it, whomever they are about. */
  'cases-there': {
    acts: ['recording', 'keeping', 'constituting', 'opening', 'opening-place', 'granting', 'publishing'],
    by: 'words',
  },
  /**
   * Those the act is about who have no case of a kind in one of the states about the unit that acts: neither of theirs nor of
   * a unit above theirs, neither about that unit nor about one above it.
   */
  'concerned-without': { acts: ['recording', 'keeping'], by: 'words' },
  /** Units the act is about that are of one of the kinds. */
  'concerned-of': { acts: ['recording', 'keeping'], by: 'kinds' },
  /** A number added up over the lines of a register about any of those the act is about, kept in the act's unit or below it up to that day. */
  'kept-total': { acts: ['recording', 'opening', 'granting'], by: 'kinds' },
  /** The unit whose act it is, if of one of the kinds. */
  'done-by': { acts: ['recording', 'opening-place'], by: 'kinds' },
  /** Holders of the position in the act's unit or group, the one about to be appointed included. */
  holders: { acts: ['appointing', 'constituting'], by: 'kinds' },
  /** Other posts among the positions that the person holds anywhere in the days of the appointment. */
  'held-already': { acts: ['appointing'], by: 'kinds' },
  /** Posts among the positions that the person holds in the act's unit or below it on the first day. */
  'held-there': { acts: ['appointing'], by: 'kinds' },
  /** The person appointed, if on one of the lists on the first day. */
  'appointed-in': { acts: ['appointing'], by: 'kinds' },
  /** The person appointed, if living in the act's unit or below it on the first day. */
  'living-there': { acts: ['appointing'], by: null },
  /** Everybody who sits in the group. */
  members: { acts: ['constituting'], by: null },
  'members-in': { acts: ['constituting'], by: 'kinds' },
  'members-not-in': { acts: ['constituting'], by: 'kinds' },
  'members-holding': { acts: ['constituting'], by: 'kinds' },
  'members-not-holding': { acts: ['constituting'], by: 'kinds' },
  'members-holding-there': { acts: ['constituting'], by: 'kinds' },
  'members-not-holding-there': { acts: ['constituting'], by: 'kinds' },
  /** Holders of the positions in the group's unit or below it who do not sit in the group. */
  'absent-holders': { acts: ['constituting'], by: 'kinds' },
  /** Constituted groups of the same kind in the same unit, this one included. */
  'groups-there': { acts: ['constituting'], by: null },
  /** Which of the named functions the place serves. */
  functions: { acts: ['opening-place'], by: 'words' },
  /** Open places of the same kind in the same unit, this one included. */
  'places-there': { acts: ['opening-place'], by: null },
  /** Titles of the kind that the same unit grants in the calendar year of the act, this one included. */
  'granted-this-year': { acts: ['granting'], by: null },
  /** Titles of the kind that the same holder was given before, by whomever, those taken back left out. */
  'granted-before': { acts: ['granting'], by: null },
  /** Cases of the kind that the same unit opens in the calendar year of the act, this one included. */
  'opened-this-year': { acts: ['opening'], by: null },
} as const satisfies Readonly<Record<string, Selectable>>;

/** Rows found relative to the act a limit judges. */
export interface ActSelection {
  readonly selects: keyof typeof SELECTABLE;
  /** The positions, lists, kind of case, kinds of unit or register that it is narrowed to. */
  readonly kinds: readonly (PositionKind | Category | CaseKind | UnitKind | RecordKind)[];
  /** The functions or states that it is narrowed to, or the field that is added up. */
  readonly words: readonly string[];
  /** The fields that must say the same in what is found as in the act. */
  readonly alike: readonly string[];
}

/** Every selection that looks at cases in some states. */
export const OF_CASES: ReadonlySet<ActSelection['selects']> = new Set([
  'cases-about',
  'cases-there',
  'concerned-without',
]);

const all = (selects: ActSelection['selects']): ActSelection => ({
  selects,
  kinds: [],
  words: [],
  alike: [],
});

const holding =
  (selects: ActSelection['selects']) =>
  (...positions: readonly PositionKind[]): ActSelection => ({ ...all(selects), kinds: positions });

const on =
  (selects: ActSelection['selects']) =>
  (...lists: readonly Category[]): ActSelection => ({ ...all(selects), kinds: lists });

const ofCases =
  (selects: ActSelection['selects']) =>
  (kind: CaseKind, ...states: readonly string[]): ActSelection => ({
    ...all(selects),
    kinds: [kind],
    words: states,
  });

/**
 * Only the cases that say the same as the act in these fields, or nothing where it says nothing: what is approved under one
 * name admits no other.
 */
export const alike = (cases: ActSelection, ...fields: readonly string[]): ActSelection => ({
  ...cases,
  alike: fields,
});

/**
 * Inside a limit: the act being judged. "There" is the act's unit and those below it; "elsewhere" is everywhere else. What
 * is counted is counted on the day of the act.
 */
export const theAct = {
  /** Recording: the people who took part. */
  participants: all('participants'),
  /** Recording: participants who hold one of the positions. */
  participantsHolding: holding('participants-holding'),
  /** Recording: people invited or taking part who hold one of the positions, but none of them there. */
  invitedFromElsewhere: holding('invited-elsewhere'),
  /** Recording, keeping, granting: those the act is about, or who is given the title, on one of the lists. */
  concernedIn: on('concerned-in'),
  /** Recording, keeping, granting: those the act is about who neither live nor stand there. */
  concernedFromElsewhere: all('concerned-elsewhere'),
  /** Recording, keeping, granting, opening a case: cases of the kind about them and of a unit there, or about one there and of theirs, that stand in one of the states. */
  casesAbout: ofCases('cases-about'),
  /** All but appointing: cases of the kind that stand in one of the states there, whomever they are about. */
  casesThere: ofCases('cases-there'),
  /** Recording, keeping: units it is about that have no case of the kind in one of the states about the unit that acts. */
  concernedWithout: ofCases('concerned-without'),
  /** Recording, keeping: units it is about that are of one of the kinds. */
  concernedOf: (...kinds: readonly UnitKind[]): ActSelection => ({ ...all('concerned-of'), kinds }),
  /** Recording, granting, opening a case: a whole number added up over the lines of a register about them, kept there up to that day. */
  totalKept: (register: RecordKind, field: string): Fact => ({
    fact: 'count',
    of: { ...all('kept-total'), kinds: [register], words: [field] },
  }),
  /** Recording, opening a place: the unit whose act it is, if of one of the kinds. */
  doneBy: (...kinds: readonly UnitKind[]): ActSelection => ({ ...all('done-by'), kinds }),

  /** Appointing, constituting: holders of the position in the unit or group, whoever is being appointed among them. */
  holdersOf: (position: PositionKind): ActSelection => holding('holders')(position),
  /** Appointing: which of the positions the person holds already, anywhere: posts that do not go together. */
  heldAlready: holding('held-already'),
  /** Appointing: which of the positions the person holds there. */
  heldThere: holding('held-there'),
  /** Appointing: the person, if on one of the lists. */
  appointedIn: on('appointed-in'),
  /** Appointing: the person, if living there. */
  appointedLivingThere: all('living-there'),

  /** Constituting: everybody who sits in the group, each once. */
  members: all('members'),
  /** Constituting: members on one of the lists. */
  membersIn: on('members-in'),
  /** Constituting: members on none of the lists. */
  membersNotIn: on('members-not-in'),
  /** Constituting: members who hold one of the positions anywhere. */
  membersHolding: holding('members-holding'),
  /** Constituting: members who hold none of the positions anywhere. */
  membersNotHolding: holding('members-not-holding'),
  /** Constituting: members who hold one of the positions there. */
  membersHoldingThere: holding('members-holding-there'),
  /** Constituting: members who hold none of the positions there. */
  membersNotHoldingThere: holding('members-not-holding-there'),
  /** Constituting: holders of the positions there who do not sit in the group. */
  absentHolders: holding('absent-holders'),
  /** Constituting: groups of the kind that are constituted in the unit, this one among them. */
  groupsThere: all('groups-there'),

  /** Opening a place: which of these functions it serves. */
  functionsAmong: (...functions: readonly string[]): ActSelection => ({
    ...all('functions'),
    words: functions,
  }),
  /** Opening a place: places of the kind that are open in the unit, this one among them. */
  placesThere: all('places-there'),

  /** Granting: titles of the kind that the unit grants this calendar year, this one among them. */
  grantedThisYear: all('granted-this-year'),
  /** Granting: titles of the kind that the holder was given before. */
  grantedBefore: all('granted-before'),

  /** Opening a case: cases of the kind that the unit opens this calendar year, this one among them. */
  openedThisYear: all('opened-this-year'),

  /** Publishing: the days of the notice's window, the first and the last included. */
  daysShown: { fact: 'days' } satisfies Fact,
  /** The number in a field, whole or decimal, of what is recorded, kept, opened, granted, published or constituted. */
  valueOf: (field: string): Fact => ({ fact: 'field', field }),
  /** How many different items a list field of it has. */
  itemsIn: (field: string): Fact => ({ fact: 'items', field }),
  /** A field has this value. */
  says: (field: string, equals: string | number | boolean): Condition => ({ is: 'says', field, equals }),
  /** A text, or an item of a list, contains these words. */
  contains: (field: string, words: string): Condition => ({ is: 'contains', field, words }),
  /** A field is given and not empty. */
  gives: (field: string): Condition => ({ is: 'gives', field }),
};
