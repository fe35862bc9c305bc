import type { SubjectNoun } from '../../names.ts';
import type { Policy } from '../../policy.ts';
import { type Day, plainDate } from '../../time/day.ts';
import type { Path } from '../problem.ts';
import { Faults } from './faults.ts';
import { type Vocabulary, vocabularyOf } from './lexicon.ts';
import { Places } from './places.ts';
import type { Ref } from './plan.ts';

/** Who and what an example speaks of, by local name, and the words its policy knows. */
export class Scene {
  readonly faults = new Faults();
  readonly vocabulary: Vocabulary;
  readonly places: Places;
  readonly enabledFrom: Day;
  /** From when whatever is given has been so, unless it says otherwise: the year before the policy is enabled. */
  readonly since: Day;
  readonly #refs = new Map<string, SubjectNoun>();

  constructor(policy: Policy, enabledFrom: Day | undefined) {
    this.vocabulary = vocabularyOf(policy);
    this.enabledFrom = enabledFrom ?? policy.document.effectiveFrom;
    this.since = plainDate(this.enabledFrom).with({ month: 1, day: 1 }).subtract({ years: 1 }).toString();
    this.places = new Places(policy, this.vocabulary.units, this.since, this.faults);
  }

  /** Adds somebody or something under a local name, so that other words can speak of it. */
  introduce(ref: Ref, path: Path): void {
    if (this.#refs.has(ref.name) || this.places.has(ref.name)) {
      this.faults.add(path, `名称“${ref.name}”已经用过`, `the name "${ref.name}" is taken`);
    }
    this.#refs.set(ref.name, ref.noun);
  }

  /** A person, household or unit by its local name. */
  ref(word: string, path: Path): Ref | null {
    const noun = this.#refs.get(word);
    if (noun !== undefined) return { noun, name: word };
    if (this.places.has(word)) return { noun: 'unit', name: word };
    const kind = this.vocabulary.units.find(word);
    if (kind !== null) {
      const name = this.places.only(kind, path);
      return name === null ? null : { noun: 'unit', name };
    }
    const known = [...this.#refs.keys(), ...this.places.names];
    return this.faults.unknown(path, { zh: '人、户或单位', en: 'person, household or unit' }, word, known);
  }

  person(word: string, path: Path): string | null {
    if (this.#refs.get(word) === 'person') return word;
    const known = [...this.#refs].filter(([, noun]) => noun === 'person').map(([name]) => name);
    return this.faults.unknown(path, { zh: '人', en: 'person' }, word, known);
  }

  unit(word: string, path: Path): string | null {
    return this.#refs.get(word) === 'unit' ? word : this.places.find(word, path);
  }

  setting(word: string, path: Path): string | null {
    const { settings } = this.vocabulary;
    const found = settings.find(word);
    return found?.name ?? this.faults.unknown(path, { zh: '设置', en: 'setting' }, word, settings.names);
  }

  category(word: string, path: Path): string | null {
    const { categories } = this.vocabulary;
    const found = categories.find(word);
    return found?.name ?? this.faults.unknown(path, { zh: '名单', en: 'list' }, word, categories.names);
  }

  /** A position, and the unit it is held in: the one that is named, or the only one of its kind. */
  seat(word: string, unit: string | undefined, path: Path): { position: string; unit: string } | null {
    const { positions } = this.vocabulary;
    const position = positions.find(word);
    if (position === null) {
      return this.faults.unknown(
        [...path, 'position'],
        { zh: '岗位', en: 'position' },
        word,
        positions.names,
      );
    }
    if (position.of.noun === 'group') {
      return this.faults.add(
        [...path, 'position'],
        `“${position.title}”是${position.of.title}中的席位,示例还不能任命`,
        `"${position.name}" is a seat in a ${position.of.name}, which examples cannot fill yet`,
      );
    }
    const where =
      unit === undefined ? this.places.only(position.of, path) : this.unit(unit, [...path, 'unit']);
    return where === null ? null : { position: position.name, unit: where };
  }

  /** Where somebody lives: the household or unit that is named, or the only one of the lowest level. */
  home(word: string | undefined, path: Path): { household: string | null; unit: string | null } | null {
    if (word === undefined) {
      const unit = this.places.lowest(path);
      return unit === null ? null : { household: null, unit };
    }
    const ref = this.ref(word, [...path, 'in']);
    if (ref === null) return null;
    if (ref.noun === 'person') {
      return this.faults.add(
        [...path, 'in'],
        `“${word}”是人,不是住处`,
        `"${word}" is a person and no place to live in`,
      );
    }
    return ref.noun === 'household' ? { household: word, unit: null } : { household: null, unit: ref.name };
  }
}
