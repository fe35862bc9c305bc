import { addDays, type Cadence, type Day, periodsBetween } from '@lifang/policy';
import { dayBetween, earlier, later } from './calendar.ts';
import type { Block } from './organisation.ts';
import type { Posts } from './posts.ts';
import type { Random } from './random.ts';
import type { Days, Household, Membership, Person } from './residents.ts';

export interface Visit {
  readonly on: Day;
  readonly block: string;
  readonly person: Person | null;
  readonly household: Household | null;
  readonly participants: readonly Person[];
  readonly purpose: 'neighbourly' | 'key-person' | 'prompt';
  readonly findings: string;
  readonly followUp: string | null;
}

const FINDINGS = [
  '一切平安,没有特别需要',
  '身体平稳,按时服药',
  '家人常来探望',
  '希望多参加楼组活动',
  '反映楼道灯不亮',
];
const FOLLOW_UPS = ['联系物业修楼道灯', '下次带健康讲座通知', '联系家属', '协助申请补助'];

/** What is visited: a person, or a household as such. */
type Subject = { readonly person: Person } | { readonly household: Household };

/** Makes visits as blocks of different diligence would. */
class Visiting {
  readonly visits: Visit[] = [];
  readonly #random: Random;
  readonly #posts: Posts;
  readonly #days: Days;

  constructor(random: Random, posts: Posts, days: Days) {
    this.#random = random;
    this.#posts = posts;
    this.#days = days;
  }

  record(on: Day, block: Block, subject: Subject, purpose: Visit['purpose']): void {
    const random = this.#random;
    this.visits.push({
      on,
      block: block.id,
      person: 'person' in subject ? subject.person : null,
      household: 'household' in subject ? subject.household : null,
      participants: this.#company(on, block, purpose),
      purpose,
      findings: random.pick(FINDINGS, '一切平安'),
      followUp: random.chance(0.12) ? random.pick(FOLLOW_UPS, '联系家属') : null,
    });
  }

  /** So many visits in each whole period of the membership, as often as the block is dutiful. */
  regularly(
    cadence: Cadence,
    least: number,
    block: Block,
    subject: Subject,
    member: Membership,
    live: Membership,
  ): void {
    const { first, today } = this.#days;
    const from = later(member.from, live.from);
    const to = earlier(member.to ?? today, live.to ?? today);
    for (const period of periodsBetween(cadence, first, today)) {
      // The first year counts in full, and the visits of all of it are made in the months shown.
      const opens = later(period.start, first);
      const start = later(opens, from);
      const end = earlier(period.end, earlier(to, today));
      if (start > end) continue;
      const isWhole = start === opens && (end === period.end || end === today);
      for (let n = 0; n < least; n += 1) {
        if (!this.#random.chance(isWhole ? block.diligence : block.diligence / 3)) continue;
        // What is owed for the period that is under way is for the most part still to come.
        const on = dayBetween(this.#random, start, period.end);
        if (on <= end) this.record(on, block, subject, 'key-person');
      }
      if (this.#random.chance(0.06)) {
        this.record(dayBetween(this.#random, start, end), block, subject, 'key-person');
      }
    }
  }

  /** A visit within days of what happened, now and then late, and some still owed. */
  promptly(household: Household, spell: Membership): void {
    const random = this.#random;
    if (!random.chance(household.block.diligence)) return;
    const wait = random.chance(0.12) ? random.whole(8, 25) : random.whole(0, 7);
    const on = addDays(spell.from, wait);
    if (on <= this.#days.today) this.record(on, household.block, { household }, 'prompt');
  }

  /** The leader or another of the working group, mostly with the social worker and the liaison. */
  #company(on: Day, block: Block, purpose: Visit['purpose']): Person[] {
    const random = this.#random;
    const members = [
      ...this.#posts.on(on, 'block-leader', block.id),
      ...this.#posts.on(on, 'block-officer', block.id),
    ];
    const leaders = block.groups.flatMap(group => this.#posts.on(on, 'building-group-leader', group));
    const company = random.sample([...members, ...leaders], random.whole(1, 2));
    if (purpose === 'neighbourly') return company;
    if (random.chance(0.82)) company.push(...this.#posts.on(on, 'responsible-social-worker', block.area));
    if (random.chance(0.74)) company.push(...this.#posts.on(on, 'team-service-liaison', block.community));
    return company;
  }
}

const REGULAR: Readonly<Record<string, { readonly cadence: Cadence; readonly least: number }>> = {
  'preferential-treatment': { cadence: 'year', least: 2 },
  released: { cadence: 'quarter', least: 1 },
  'family-planning': { cadence: 'quarter', least: 1 },
  'hardship-household': { cadence: 'year', least: 2 },
};

const ELDERLY = ['living-alone', 'hardship-elderly'];

/** The union of the elderly lists a person is on: one monthly visit serves them all. */
function asElderly(person: Person, { today }: Days): Membership | null {
  const eighty = `${Number(person.born.slice(0, 4)) + 80}${person.born.slice(4)}`;
  const spells = person.lists.filter(({ list }) => ELDERLY.includes(list));
  const starts = [...spells.map(({ from }) => from), ...(eighty <= today ? [eighty] : [])].sort();
  const [from] = starts;
  if (from === undefined) return null;
  const ends = spells.map(({ to }) => to);
  const isOpen = eighty <= today || ends.includes(null);
  return {
    list: 'elderly',
    from,
    to: isOpen
      ? null
      : (ends
          .flatMap(end => end ?? [])
          .sort()
          .at(-1) ?? null),
  };
}

/** Fourteen months of visits to the people and households of the lists, and neighbourly ones besides. */
export function visitAll(
  random: Random,
  households: readonly Household[],
  posts: Posts,
  days: Days,
): readonly Visit[] {
  const visiting = new Visiting(random, posts, days);
  for (const household of households) {
    const { block } = household;
    for (const spell of household.lists) {
      const regular = REGULAR[spell.list];
      const lives = { list: '', from: household.from, to: null };
      if (regular === undefined) visiting.promptly(household, spell);
      else visiting.regularly(regular.cadence, regular.least, block, { household }, spell, lives);
    }
    for (const person of household.members) {
      const lives = { list: '', from: person.from, to: person.to };
      const elderly = asElderly(person, days);
      if (elderly !== null) visiting.regularly('month', 1, block, { person }, elderly, lives);
      for (const member of person.lists) {
        const regular = REGULAR[member.list];
        if (regular !== undefined)
          visiting.regularly(regular.cadence, regular.least, block, { person }, member, lives);
      }
    }
    if (random.chance(0.4 * block.diligence)) {
      const on = dayBetween(random, later(household.from, days.first), days.today);
      visiting.record(on, block, { household }, 'neighbourly');
    }
  }
  return visiting.visits.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
