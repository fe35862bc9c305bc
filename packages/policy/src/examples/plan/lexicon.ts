import type { AwardKind } from '../../kinds/award.ts';
import type { CaseKind } from '../../kinds/case.ts';
import type { Category } from '../../kinds/category.ts';
import type { EventKind } from '../../kinds/event.ts';
import type { Fields } from '../../kinds/fields.ts';
import type { FundKind } from '../../kinds/fund.ts';
import type { GroupKind } from '../../kinds/group.ts';
import type { Indicator } from '../../kinds/indicator.ts';
import type { NoticeKind } from '../../kinds/notice.ts';
import type { PlaceKind } from '../../kinds/place.ts';
import type { PositionKind } from '../../kinds/position.ts';
import type { RecordKind } from '../../kinds/record.ts';
import type { UnitKind } from '../../kinds/unit.ts';
import { type Named, qualify, type Wording } from '../../names.ts';
import type { Policy } from '../../policy.ts';
import type { Criterion } from '../../rules/criterion.ts';
import type { Duty } from '../../rules/duty.ts';
import type { Formula } from '../../rules/formula.ts';
import type { Freedom } from '../../rules/freedom.ts';
import type { Limit } from '../../rules/limit.ts';
import type { Setting } from '../../settings.ts';

/** The things of one sort that a policy knows, found by name, by stored id, or by a title only one of them has. */
export class Lexicon<T extends Named & Wording> {
  readonly #words = new Map<string, T>();
  readonly names: readonly string[];

  constructor(slug: string, things: readonly T[]) {
    this.names = things.map(({ name }) => name);
    const titles = things.flatMap(thing => titlesOf(thing).map(title => ({ title, thing })));
    for (const { title, thing } of titles) {
      if (titles.every(other => other.title !== title || other.thing === thing))
        this.#words.set(title, thing);
    }
    for (const thing of things) {
      this.#words.set(thing.name, thing);
      this.#words.set(qualify(slug, thing), thing);
    }
  }

  find(word: string): T | null {
    return this.#words.get(word) ?? null;
  }
}

function titlesOf(thing: Wording & { readonly aliases?: unknown }): string[] {
  const aliases = Array.isArray(thing.aliases)
    ? thing.aliases.filter(alias => typeof alias === 'string')
    : [];
  return [thing.title, thing.english, ...aliases];
}

/** Every word that an examples file may use of a policy. */
export interface Vocabulary {
  readonly units: Lexicon<UnitKind>;
  readonly positions: Lexicon<PositionKind>;
  readonly categories: Lexicon<Category>;
  readonly groups: Lexicon<GroupKind>;
  readonly events: Lexicon<EventKind>;
  readonly records: Lexicon<RecordKind>;
  readonly places: Lexicon<PlaceKind>;
  readonly awards: Lexicon<AwardKind>;
  readonly notices: Lexicon<NoticeKind>;
  readonly indicators: Lexicon<Indicator>;
  readonly criteria: Lexicon<Criterion>;
  readonly funds: Lexicon<FundKind>;
  readonly formulas: Lexicon<Formula>;
  readonly freedoms: Lexicon<Freedom>;
  readonly settings: Lexicon<Setting>;
  readonly duties: Lexicon<Duty>;
  readonly limits: Lexicon<Limit>;
  readonly cases: Lexicon<CaseKind>;
  /** A step of the workflow of a kind of case, by its name or title. */
  stepOf(kind: CaseKind, word: string): { readonly name: string; readonly fields: Fields } | null;
  stepsOf(kind: CaseKind): readonly string[];
  statesOf(kind: CaseKind): readonly string[];
}

const stepsIn = (policy: Policy, kind: CaseKind) =>
  policy.workflows.filter(({ of }) => of === kind).flatMap(({ steps }) => Object.entries(steps));

export function vocabularyOf(policy: Policy): Vocabulary {
  const { slug } = policy;
  return {
    units: new Lexicon(slug, policy.units),
    positions: new Lexicon(slug, policy.positions),
    categories: new Lexicon(slug, policy.categories),
    groups: new Lexicon(slug, policy.groups),
    events: new Lexicon(slug, policy.events),
    records: new Lexicon(slug, policy.records),
    places: new Lexicon(slug, policy.places),
    awards: new Lexicon(slug, policy.awards),
    notices: new Lexicon(slug, policy.notices),
    indicators: new Lexicon(slug, policy.indicators),
    criteria: new Lexicon(slug, policy.criteria),
    funds: new Lexicon(slug, policy.funds),
    formulas: new Lexicon(slug, policy.formulas),
    freedoms: new Lexicon(slug, policy.freedoms),
    settings: new Lexicon(slug, policy.settings),
    duties: new Lexicon(slug, policy.duties),
    limits: new Lexicon(slug, policy.limits),
    cases: new Lexicon(slug, policy.cases),
    stepOf: (kind, word) => {
      const found = stepsIn(policy, kind).find(
        ([name, { title, english }]) => name === word || title === word || english === word,
      );
      return found === undefined ? null : { name: found[0], fields: found[1].requires };
    },
    stepsOf: kind => stepsIn(policy, kind).map(([name]) => name),
    statesOf: kind =>
      policy.workflows
        .filter(({ of }) => of === kind)
        .flatMap(({ waits, final }) => [...Object.keys(waits), ...Object.keys(final)]),
  };
}
