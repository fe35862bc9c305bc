import type { RecordKind } from '../kinds/record.ts';
import { exact, exactText } from '../numbers/exact.ts';
import type { Link } from './event-selection.ts';
import type { Subject } from './references.ts';

/** The links that narrow lines of a register. */
export type RecordLink = Extract<
  Link,
  { link: 'about' | 'by' | 'within' | 'where' | 'containing' | 'at-least' }
>;

/** Lines of a register, narrowed by links that must all hold. */
export interface RecordSelection {
  readonly selects: 'records';
  readonly kind: RecordKind;
  readonly links: readonly RecordLink[];
  about(subject: Subject): RecordSelection;
  by(subject: Subject): RecordSelection;
  within(subject: Subject): RecordSelection;
  where(field: string, ...oneOf: readonly (string | number)[]): RecordSelection;
  containing(field: string, text: string): RecordSelection;
  atLeast(field: string, bound: number | string): RecordSelection;
}

/** Every line of a register, to be narrowed: `linesOf(ledger).by(subject)`. */
export function linesOf(kind: RecordKind, links: readonly RecordLink[] = []): RecordSelection {
  const add = (link: RecordLink) => linesOf(kind, [...links, link]);
  return {
    selects: 'records',
    kind,
    links,
    about: subject => add({ link: 'about', subject }),
    by: subject => add({ link: 'by', subject }),
    within: subject => add({ link: 'within', subject }),
    where: (field, ...oneOf) => add({ link: 'where', field, oneOf }),
    containing: (field, text) => add({ link: 'containing', field, text }),
    atLeast: (field, bound) => add({ link: 'at-least', field, bound: exactText(exact(bound)) }),
  };
}
