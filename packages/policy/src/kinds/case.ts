import type { Cites, Named, SubjectNoun, Wording } from '../names.ts';
import type { Fields } from './fields.ts';
import type { PositionKind } from './position.ts';
import type { UnitKind } from './unit.ts';

/** What a case may be about: a person, a household, a unit of a kind, or whoever holds a position on that day. */
export type CaseSubject = 'person' | 'household' | UnitKind | PositionKind;

/** What there is one case of a kind for: the unit, the year it is opened in, those it is about, or the round it is part of. */
export type OncePer = 'unit' | 'year' | 'about' | 'round';

/** The parties every case has: `about`, the people it is about or who live in a household it is about; `opener`, who opened it. */
export const GIVEN_PARTIES = ['about', 'opener'] as const;

/**
 * Something that moves through a workflow: who may open it, and the steps it takes, are the workflow's business. It is the
 * matter of one unit, and whoever may act in it is found from there.
 */
export interface CaseKind extends Named, Wording {
  readonly noun: 'case';
  readonly cites: Cites;
  /** The kind of unit whose matter it is. */
  readonly of: UnitKind;
  readonly about: readonly CaseSubject[];
  /** The least number of those it is about. */
  readonly least: number;
  /** The round this is one part of, such as a candidate in a selection. */
  readonly partOf: CaseKind | null;
  /** There is one case for all of these together; none means any number. */
  readonly oncePer: readonly OncePer[];
  readonly fields: Fields;
  /** People named in the case by a role of their own, besides the given ones. */
  readonly parties: Readonly<Record<string, Wording>>;
  /** Parties for whom the case does not exist: a complaint is not shown to the one it is about. */
  readonly hiddenFrom: readonly string[];
  /** Parties who take no step: nobody judges their own case. */
  readonly notBy: readonly string[];
}

/** Defines a case. */
export function caseKind(
  name: string,
  options: Wording & {
    cites: Cites;
    of: UnitKind;
    about?: readonly CaseSubject[];
    least?: number;
    partOf?: CaseKind;
    oncePer?: readonly OncePer[];
    fields?: Fields;
    parties?: Readonly<Record<string, Wording>>;
    hiddenFrom?: readonly string[];
    notBy?: readonly string[];
  },
): CaseKind {
  const { about = [] } = options;
  return {
    noun: 'case',
    core: false,
    name,
    title: options.title,
    english: options.english,
    cites: options.cites,
    of: options.of,
    about,
    least: options.least ?? (about.length === 0 ? 0 : 1),
    partOf: options.partOf ?? null,
    oncePer: options.oncePer ?? [],
    fields: options.fields ?? {},
    parties: options.parties ?? {},
    hiddenFrom: options.hiddenFrom ?? [],
    notBy: options.notBy ?? [],
  };
}

/** The nouns a case may be about. */
export function nounsAbout({ about }: CaseKind): ReadonlySet<SubjectNoun> {
  return new Set(
    about.map((one): SubjectNoun => {
      if (typeof one === 'string') return one;
      return one.noun === 'unit' ? 'unit' : 'person';
    }),
  );
}
