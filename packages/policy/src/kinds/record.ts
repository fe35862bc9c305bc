import type { Cites, Named, SubjectNoun, Wording } from '../names.ts';
import type { Fields } from './fields.ts';
import { type Shared, shared } from './shared.ts';
import type { UnitKind } from './unit.ts';

/** A line of a register. It is a happening: of a day, by the unit that keeps the register, about somebody. */
export interface RecordKind extends Named, Wording {
  readonly noun: 'record';
  readonly cites: Cites;
  readonly keptBy: UnitKind;
  /** The nouns a line may be about; empty when it is about nobody in particular. */
  readonly concerns: readonly SubjectNoun[];
  readonly fields: Fields;
  /** Names of the fields anybody may read in the public register; null where it does not stand there. */
  readonly shows: readonly string[] | null;
}

type RecordOptions = Wording & {
  cites: Cites;
  keptBy: UnitKind;
  about?: readonly SubjectNoun[];
  fields: Fields;
  shows?: readonly string[];
};

/** Defines a register several documents mean alike. Only the core vocabulary calls this. */
export const sharedRecordKind = (name: string, wording: Wording): Shared<RecordOptions, RecordKind> =>
  shared(name, wording, (own, options, shares) => ({ ...recordKind(own, options), shares }));

/** Defines a register, such as the ledger of contacts a block keeps. */
export function recordKind(name: string, options: RecordOptions): RecordKind {
  return {
    noun: 'record',
    core: false,
    name,
    title: options.title,
    english: options.english,
    cites: options.cites,
    keptBy: options.keptBy,
    concerns: options.about ?? [],
    fields: options.fields,
    shows: options.shows ?? null,
  };
}
