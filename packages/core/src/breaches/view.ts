import type { Id } from '@lifang/db';
import {
  type BreachNoun,
  type Configuration,
  type Counts,
  say,
  selectionsIn,
  shortfallOf,
  type Watched,
  watchedRequirements,
} from '@lifang/engine';
import { clausesOf, type Day } from '@lifang/policy';
import { z } from 'zod';
import type { RequestContext } from '../context/request.ts';
import { maskName } from '../protection/personal.ts';

/** How a breach stands: it goes on, it goes on and was kept with a reason, or it is over. */
export const BREACH_STATUSES = ['open', 'accepted', 'healed'] as const;
export type BreachStatus = (typeof BREACH_STATUSES)[number];

/** Something that lasts and does not meet a requirement, over a stretch of days, as callers see it. */
export interface BreachView {
  /** `<rule>~<requirement>~<subject>~<first day>`. */
  id: string;
  rule: string;
  /** The requirement's name; null where the list behind it is sensitive and the reader not entitled to it. */
  requirement: string | null;
  /** What must hold; then only the clause numbers. */
  title: string;
  clauses: string[];
  reading: string | null;
  status: BreachStatus;
  subject: { noun: BreachNoun; kind: string; id: string; name: string };
  /** For an appointment: whose. */
  personId: Id<'person'> | null;
  unit: { id: Id<'unit'>; name: string };
  found: number | string | null;
  needed: number | string | null;
  /** The first day on which it did not hold. */
  since: Day;
  /** The last one; null while it goes on. */
  until: Day | null;
  /** How it is put right. */
  cure: string;
}

const id = <T>() => z.custom<T>(value => typeof value === 'string');
const truth = z.preprocess(value => value === true || value === 't', z.boolean());
const jsonText = <S extends z.ZodType>(schema: S) =>
  z.preprocess(value => (typeof value === 'string' ? JSON.parse(value) : value), schema);

/** A row as the statement of a page selects it. */
export const breachRowSchema = z.object({
  ord: z.coerce.number(),
  noun: id<BreachNoun>(),
  subjectId: z.string(),
  kind: z.string(),
  name: z.string(),
  personId: id<Id<'person'>>().nullable(),
  unitId: id<Id<'unit'>>(),
  unitName: z.string(),
  since: z.string(),
  until: z.string().nullable(),
  accepted: truth,
  counts: jsonText(z.record(z.string(), z.number().nullable())),
  data: jsonText(z.record(z.string(), z.unknown())),
  personal: truth,
  sensitive: truth,
});

export type BreachRow = z.infer<typeof breachRowSchema>;

/** What a rule is called towards those who must not learn which list it reads. */
export const ruleByClause = ({ active, requirement }: Watched): string =>
  `${active.enabled.policy.slug}.${clausesOf(active.limit, requirement)[0] ?? active.limit.name}`;

/** Whether a requirement tells whether somebody is on a sensitive list. */
const readsSensitive = ({ requirement }: Watched): boolean =>
  selectionsIn(requirement.must).some(({ kinds }) =>
    kinds.some(kind => kind.noun === 'category' && kind.sensitive),
  );

export function toBreach(row: BreachRow, ctx: RequestContext, config: Configuration, asOf: Day): BreachView {
  const watched = watchedRequirements(config).find(({ ord }) => ord === row.ord);
  if (watched === undefined) throw new Error('a breach is one of a requirement that is watched');
  const { active, name, requirement } = watched;
  const clauses = [...clausesOf(active.limit, requirement)];
  const hidden = readsSensitive(watched) && !row.sensitive;
  const rule = hidden ? ruleByClause(watched) : active.rule;
  const wording = say(requirement, ctx.language);
  const title = hidden ? clauses.join(', ') : wording;
  const counts: Counts = new Map(Object.entries(row.counts));
  const { has, needs } = shortfallOf(config, watched, row.until ?? asOf, counts, row.data);
  return {
    id: `${rule}~${hidden ? 'requirement' : name}~${row.subjectId}~${row.since}`,
    rule,
    requirement: hidden ? null : name,
    title,
    clauses,
    reading: hidden ? null : active.limit.reading,
    status: row.until !== null ? 'healed' : row.accepted ? 'accepted' : 'open',
    subject: {
      noun: row.noun,
      kind: row.kind,
      id: row.subjectId,
      name: row.personId === null || row.personal ? row.name : maskName(row.name),
    },
    personId: row.personId,
    unit: { id: row.unitId, name: row.unitName },
    found: hidden ? null : has,
    needed: hidden ? null : needs,
    since: row.since,
    until: row.until,
    cure: hidden ? title : cureOf(wording, has, needs, ctx.language === 'en'),
  };
}

/** How far it is from what must hold, and what that is. */
function cureOf(wording: string, has: unknown, needs: unknown, english: boolean): string {
  if (typeof has !== 'number' || typeof needs !== 'number' || has === needs) return wording;
  const by = Math.abs(needs - has);
  if (english) return `${has < needs ? 'Add' : 'Take away'} ${by}: ${wording}`;
  return `${has < needs ? '补足' : '减少'}${by}：${wording}`;
}
