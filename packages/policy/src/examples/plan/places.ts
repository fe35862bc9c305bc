import type { UnitKind } from '../../kinds/unit.ts';
import type { Policy } from '../../policy.ts';
import type { Day } from '../../time/day.ts';
import type { Path } from '../problem.ts';
import type { GivenUnit } from '../world.ts';
import type { Faults } from './faults.ts';
import type { Lexicon } from './lexicon.ts';
import type { PlannedUnit } from './plan.ts';

/** How many levels there are above a kind, along its longest chain. */
function depth(kind: UnitKind): number {
  return kind.under.length === 0 ? 0 : 1 + Math.max(...kind.under.map(depth));
}

const UNIT = { zh: '单位', en: 'unit' };

/** A unit with its kind; what nobody wrote down is made when something has to stand in it. */
interface Place {
  readonly name: string;
  readonly kind: UnitKind;
  readonly under: string | null;
  readonly from: Day;
  readonly to: Day | null;
}

/**
 * The tree of units of an example. Levels that the author leaves out are made, one unit to a level, and are spoken of by
 * the name of their kind.
 */
export class Places {
  readonly #policy: Policy;
  readonly #kinds: Lexicon<UnitKind>;
  readonly #since: Day;
  readonly #faults: Faults;
  /** In the order in which they must be made: every unit after the one above it. */
  readonly #places = new Map<string, Place>();
  /** The units the author wrote down, before they are placed. */
  readonly #written = new Map<string, { given: GivenUnit; kind: UnitKind; path: Path }>();
  readonly #placing = new Set<string>();

  constructor(policy: Policy, kinds: Lexicon<UnitKind>, since: Day, faults: Faults) {
    this.#policy = policy;
    this.#kinds = kinds;
    this.#since = since;
    this.#faults = faults;
  }

  /** Takes in the units the author wrote down and the levels above them. */
  addWritten(units: Readonly<Record<string, GivenUnit>>, pathOf: (name: string) => Path): void {
    for (const [name, given] of Object.entries(units)) {
      const path = pathOf(name);
      const kind = this.#kinds.find(given.kind);
      if (kind === null) {
        this.#faults.unknown(
          [...path, 'kind'],
          { zh: '单位种类', en: 'kind of unit' },
          given.kind,
          this.#kinds.names,
        );
      } else {
        this.#written.set(name, { given, kind, path });
      }
    }
    const root = this.#policy.units.find(({ under }) => under.length === 0);
    if (root !== undefined) this.only(root, []);
    for (const name of this.#written.keys()) this.#place(name);
  }

  /** A unit by its name, or the only one of a kind by the kind's. */
  find(word: string, path: Path): string | null {
    const written = this.#place(word);
    if (written !== null) return written;
    const kind = this.#kinds.find(word);
    if (kind !== null) return this.only(kind, path);
    return this.#faults.unknown(path, UNIT, word, [...this.#written.keys(), ...this.#kinds.names]);
  }

  /** The only unit of a kind; made, with the levels above it, when there is none. */
  only(kind: UnitKind, path: Path): string | null {
    const known = this.#ofKind([kind]);
    const [first] = known;
    if (first === undefined) return this.#make(kind);
    return known.length === 1 ? this.#place(first) : this.#ambiguous(kind, known, path);
  }

  /** The unit in which somebody lives when the author does not say: the only one of the lowest level there is. */
  lowest(path: Path): string | null {
    const kinds = [...this.#written.values()].map(({ kind }) => kind);
    const candidates = kinds.length === 0 ? this.#policy.units : kinds;
    const [lowest] = candidates.toSorted((a, b) => depth(b) - depth(a));
    return lowest === undefined ? null : this.only(lowest, path);
  }

  has(name: string): boolean {
    return this.#places.has(name) || this.#written.has(name);
  }

  get names(): readonly string[] {
    return [...this.#written.keys(), ...this.#places.keys()];
  }

  get units(): readonly PlannedUnit[] {
    return [...this.#places.values()].map(({ kind, ...rest }) => ({ ...rest, kind: kind.name }));
  }

  #ofKind(kinds: readonly UnitKind[]): string[] {
    const written = [...this.#written].filter(([, { kind }]) => kinds.includes(kind)).map(([name]) => name);
    const made = [...this.#places.values()]
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ name }) => name);
    return [...new Set([...written, ...made])];
  }

  #place(name: string): string | null {
    if (this.#places.has(name)) return name;
    const written = this.#written.get(name);
    if (written === undefined) return null;
    const { given, kind, path } = written;
    if (this.#placing.has(name)) {
      return this.#faults.add(
        [...path, 'under'],
        `“${name}”经由上级又回到自身`,
        `"${name}" stands above itself`,
      );
    }
    this.#placing.add(name);
    const under = this.#above(given, kind, path);
    this.#placing.delete(name);
    this.#places.set(name, { name, kind, under, from: given.from ?? this.#since, to: given.to ?? null });
    return name;
  }

  #above(given: GivenUnit, kind: UnitKind, path: Path): string | null {
    if (given.under !== undefined) return this.find(given.under, [...path, 'under']);
    const [parent] = kind.under;
    if (parent === undefined) return null;
    const known = this.#ofKind(kind.under);
    const [first] = known;
    if (first === undefined) return this.#make(parent);
    return known.length === 1 ? this.#place(first) : this.#ambiguous(parent, known, path);
  }

  #make(kind: UnitKind): string | null {
    const [parent] = kind.under;
    const under = parent === undefined ? null : this.only(parent, []);
    this.#places.set(kind.name, { name: kind.name, kind, under, from: this.#since, to: null });
    return kind.name;
  }

  #ambiguous(kind: UnitKind, known: readonly string[], path: Path): null {
    return this.#faults.add(
      path,
      `有不止一个${kind.title}(${known.join('、')}),请写明是哪一个`,
      `there are several units of kind ${kind.name} (${known.join(', ')}); say which`,
    );
  }
}
