import { type Cadence, type Day, periodsBetween } from '@lifang/policy';
import { dayBetween, later } from './calendar.ts';
import type { Block } from './organisation.ts';
import type { Posts } from './posts.ts';
import type { Random } from './random.ts';
import type { Days, Person } from './residents.ts';

/** A meeting, a training or something else a unit does. */
export interface Gathering {
  readonly kind: string;
  readonly on: Day;
  readonly by: string;
  readonly participants: readonly Person[];
  readonly invited: readonly Person[];
  readonly agenda?: readonly string[];
  readonly audiences?: readonly string[];
  readonly subjectMatter?: 'policy' | 'law';
  readonly system?: string;
}

type More = Omit<Gathering, 'kind' | 'on' | 'by' | 'participants' | 'invited'> &
  Partial<Pick<Gathering, 'participants' | 'invited'>>;

const SYSTEMS = ['meetings', 'visits', 'reports', 'learning', 'awards'];
const OFFICERS = '一长五大员等志愿者';

/** Holds what is owed for each period as dutifully as the unit is, and leaves out the rest. */
class Holding {
  readonly all: Gathering[] = [];
  readonly random: Random;
  readonly #days: Days;

  constructor(random: Random, days: Days) {
    this.random = random;
    this.#days = days;
  }

  each(kind: string, cadence: Cadence, by: string, diligence: number, more: (on: Day) => More): void {
    const { first, today } = this.#days;
    for (const period of periodsBetween(cadence, first, today)) {
      if (!this.random.chance(diligence)) continue;
      // What is still to come in the period under way is left out.
      const on = dayBetween(this.random, later(period.start, first), period.end);
      if (on <= today) this.all.push({ kind, on, by, participants: [], invited: [], ...more(on) });
    }
  }
}

/** The leader of a block on a day or, where there is none, the leaders of its building groups. */
function invitedOf(block: Block, posts: Posts, on: Day): readonly Person[] {
  const leaders = posts.on(on, 'block-leader', block.id);
  if (leaders.length > 0) return leaders;
  return block.groups.flatMap(group => posts.on(on, 'building-group-leader', group)).slice(0, 1);
}

function ofCommunity(holding: Holding, community: string, blocks: readonly Block[], posts: Posts): void {
  const { random } = holding;
  holding.each('joint-meeting', 'month', community, 0.94, on => {
    // Now and then a block is forgotten, and the meeting does not count.
    const forgotten = random.chance(0.05) ? random.whole(0, blocks.length - 1) : -1;
    const invited = blocks.flatMap((block, i) => (i === forgotten ? [] : invitedOf(block, posts, on)));
    const coming = invited.filter(() => random.chance(0.8));
    const agenda = random.chance(0.9) ? ['交流工作情况', '听取社区重要事项'] : ['交流工作情况'];
    return { agenda, participants: coming, invited: invited.filter(person => !coming.includes(person)) };
  });
  holding.each('community-training', 'half-year', community, 0.7, () => ({ audiences: [OFFICERS] }));
  holding.each('study-visit', 'half-year', community, 0.6, () => ({ audiences: ['党员'] }));
  for (const system of SYSTEMS) holding.each('system-set-up', 'year', community, 0.9, () => ({ system }));
  for (const award of ['star-group', 'feature-group', 'star-leader']) {
    holding.each(`${award}-commendation`, 'year', community, 0.8, () => ({}));
  }
  holding.each('implementation-plan', 'year', community, 0.9, () => ({}));
}

function ofBlock(holding: Holding, block: Block, posts: Posts): void {
  const { diligence, id } = block;
  const company = (on: Day) => [
    ...posts.on(on, 'block-leader', id),
    ...posts.on(on, 'block-officer', id).filter(() => holding.random.chance(0.85)),
  ];
  holding.each('block-meeting', 'quarter', id, diligence, on => {
    const coming = company(on);
    const absent = posts.on(on, 'block-officer', id).filter(person => !coming.includes(person));
    return { participants: coming, invited: absent, agenda: ['研究近期楼组工作'] };
  });
  holding.each('feature-meeting', 'quarter', id, diligence * 0.9, on => ({
    participants: [
      ...company(on).slice(0, 2),
      ...block.groups.flatMap(group => posts.on(on, 'resident-representative', group)).slice(0, 1),
    ],
  }));
  holding.each('group-study', 'half-year', id, diligence, () => ({
    subjectMatter: holding.random.chance(0.5) ? 'policy' : 'law',
  }));
  holding.each('information-report', 'month', id, diligence * 0.6, () => ({}));
  for (const group of block.groups) holding.each('season-activity', 'year', group, diligence, () => ({}));
}

/** What zone, communities, blocks and building groups held in the months shown, with gaps. */
export function gather(
  random: Random,
  blocks: readonly Block[],
  posts: Posts,
  days: Days,
): readonly Gathering[] {
  const holding = new Holding(random, days);
  holding.each('zone-training', 'year', 'Z', 1, () => ({ audiences: ['居民组长', OFFICERS] }));
  for (const [community, own] of Map.groupBy(blocks, block => block.community)) {
    ofCommunity(holding, community, own, posts);
  }
  for (const block of blocks) ofBlock(holding, block, posts);
  return holding.all.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
