import { type Fault, fault, type Path } from '../problem.ts';
import { hint } from '../suggest.ts';

/** Collects faults, so that one reading of a file finds all of them. */
export class Faults {
  readonly all: Fault[] = [];

  add(path: Path, zh: string, en: string): null {
    this.all.push(fault(path, zh, en));
    return null;
  }

  /** Nothing goes by this word: says so, with what was probably meant. */
  unknown(path: Path, what: { zh: string; en: string }, word: string, known: Iterable<string>): null {
    const { zh, en } = hint(word, known);
    return this.add(path, `没有名为“${word}”的${what.zh},${zh}`, `there is no ${what.en} "${word}"; ${en}`);
  }
}
