import type { GroupKind } from '../../kinds/group.ts';
import type { SubjectNoun } from '../../names.ts';
import type { Policy } from '../../policy.ts';
import { type Day, plainDate } from '../../time/day.ts';
import type { Path } from '../problem.ts';
import { Faults } from './faults.ts';
import { type Vocabulary, vocabularyOf } from './lexicon.ts';
import { Places } from './places.ts';
import type { PlannedSeat, Ref } from './plan.ts';

/** Who and what an example speaks of, by local name, and the words its policy knows. */
export class Scene {
  readonly faults = new Faults();
  readonly vocabulary: Vocabulary;
  readonly places: Places;
  readonly enabledFrom: Day;
  /** From when whatever is given has been so, unless it says otherwise: the year before the policy is enabled. */
  readonly since: Day;
  readonly #refs = new Map<string, SubjectNoun>();
  readonly #groups = new Map<string, GroupKind>();

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

  /** Adds a group under a local name; its kind, if the policy knows it. */
  formGroup(name: string, kind: string, path: Path): GroupKind | null {
    const { groups } = this.vocabulary;
    const found = groups.find(kind);
    if (found === null) {
      return this.faults.unknown(
        [...path, 'kind'],
        { zh: '组织种类', en: 'kind of group' },
        kind,
        groups.names,
      );
    }
    if (this.#groups.has(name) || this.#refs.has(name))
      this.faults.add(path, `名称“${name}”已经用过`, `the name "${name}" is taken`);
    this.#groups.set(name, found);
    return found;
  }

  group(word: string, path: Path): string | null {
    return this.#groups.has(word)
      ? word
      : this.faults.unknown(path, { zh: '组织', en: 'group' }, word, [...this.#groups.keys()]);
  }

  /** Whoever or whatever has a local name, a group among them. */
  anything(word: string, path: Path): string | null {
    return this.#groups.has(word) ? word : (this.ref(word, path)?.name ?? null);
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

  /** A position, and the unit or group it is held in: the one that is named, or the only one of its kind. */
  seat(
    word: string,
    { unit, group }: { readonly unit?: string | undefined; readonly group?: string | undefined },
    path: Path,
  ): PlannedSeat | null {
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
    const { of } = position;
    if (of.noun === 'group') {
      const where = group === undefined ? this.#onlyGroup(of, path) : this.group(group, [...path, 'group']);
      return where === null ? null : { position: position.name, unit: null, group: where };
    }
    if (group !== undefined) {
      return this.faults.add(
        [...path, 'group'],
        `“${position.title}”不是组织中的席位`,
        `"${position.name}" is no seat in a group`,
      );
    }
    const where = unit === undefined ? this.places.only(of, path) : this.unit(unit, [...path, 'unit']);
    return where === null ? null : { position: position.name, unit: where, group: null };
  }

  #onlyGroup(kind: GroupKind, path: Path): string | null {
    const known = [...this.#groups].filter(([, one]) => one === kind).map(([name]) => name);
    const [first] = known;
    if (first !== undefined && known.length === 1) return first;
    return this.faults.add(
      [...path, 'group'],
      `请用 group 写明是哪个${kind.title}`,
      `say with \`group\` which ${kind.name} it is`,
    );
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
