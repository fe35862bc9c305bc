import type { Id } from '@lifang/db';
import { type Configuration, enabledPolicy, findUnitKind, say } from '@lifang/engine';
import type { Language } from '../context/request.ts';
import { nameDuty } from '../duties/naming.ts';
import type { BurdenLine, BurdenPart } from './lines.ts';

/** One thing a policy asks of a unit. */
export interface BurdenLineView {
  part: BurdenPart;
  name: string;
  title: string;
  /** Those who ask for it, the one it is counted with first. */
  askedBy: { policy: string; clauses: string[] }[];
  /** Whether it is counted with another policy, which asked for it before. */
  countedBefore: boolean;
  fields: { name: string; title: string; required: boolean; askedBy: string[] }[];
  /** To how many a duty is owed on the day; null for what is no duty. */
  owedTo: number | null;
  /** How often in a year, for all of them together; null where no calendar says. */
  timesAYear: number | null;
}

/** What one policy asks of one unit, counted. */
export interface Burden {
  unit: { id: Id<'unit'>; name: string; kind: string; kindTitle: string };
  policy: string;
  /** The body that issued its document. */
  issuer: string;
  document: string;
  clauses: string[];
  duties: number;
  /** How often in a year something falls due under them, where a calendar says. */
  timesAYear: number;
  /** Duties without a place in the calendar. */
  uncounted: number;
  events: number;
  records: number;
  notices: number;
  indicators: number;
  groups: number;
  fields: number;
  /** What it asks for and another policy asked for before: it is asked once, and counted there. */
  shared: { lines: number; fields: number };
  /** Each of them; null unless asked for. */
  lines: BurdenLineView[] | null;
}

/** To how many a duty is owed. */
export type OwedTo = (rule: string) => number;

interface Asked {
  readonly id: Id<'unit'>;
  readonly name: string;
  readonly kind: string;
  readonly slug: string;
  readonly lines: readonly BurdenLine[];
  readonly owedTo: OwedTo;
  /** Whether the reader may see the sensitive lists of those in the unit. */
  readonly entitled: boolean;
}

export function toBurden(
  config: Configuration,
  { id, name, kind, slug, lines, owedTo, entitled }: Asked,
  language: Language,
  whole: boolean,
): Burden {
  const policy = enabledPolicy(config, slug)?.policy;
  const own = lines.filter(({ askedBy }) => askedBy.some(one => one.policy === slug));
  const counted = own.filter(line => !isCountedBefore(line, slug));
  const of = (part: BurdenPart) => counted.filter(line => line.part === part);
  const duties = of('duty');
  const yearly = duties.filter(({ timesAYear }) => timesAYear !== null);
  const fields = own.flatMap(line => line.fields.filter(({ askedBy }) => askedBy.includes(slug)));
  const firstAsked = fields.filter(({ askedBy }) => askedBy[0] === slug);
  const unitKind = findUnitKind(config, kind)?.definition;
  return {
    unit: { id, name, kind, kindTitle: unitKind === undefined ? kind : say(unitKind, language) },
    policy: slug,
    issuer: policy?.document.issuer ?? slug,
    document: policy === undefined ? slug : say(policy.document, language),
    clauses: clausesOf(own, slug),
    duties: duties.length,
    timesAYear: yearly.reduce((sum, line) => sum + (line.timesAYear ?? 0) * owedTo(line.name), 0),
    uncounted: duties.length - yearly.length,
    events: of('event').length,
    records: of('record').length,
    notices: of('notice').length,
    indicators: of('indicator').length,
    groups: of('group').length,
    fields: firstAsked.length,
    shared: { lines: own.length - counted.length, fields: fields.length - firstAsked.length },
    lines: whole
      ? own.map(line => toLine(config, line, { slug, owedTo: owedTo(line.name), entitled }, language))
      : null,
  };
}

const isCountedBefore = ({ askedBy }: BurdenLine, slug: string): boolean => askedBy[0]?.policy !== slug;

const clausesOf = (lines: readonly BurdenLine[], slug: string): string[] => [
  ...new Set(
    lines.flatMap(({ askedBy }) =>
      askedBy.filter(one => one.policy === slug).flatMap(({ clauses }) => clauses),
    ),
  ),
];

function toLine(
  config: Configuration,
  line: BurdenLine,
  { slug, owedTo, entitled }: { slug: string; owedTo: number; entitled: boolean },
  language: Language,
): BurdenLineView {
  const named =
    line.part === 'duty'
      ? nameDuty(config, line.name, language, entitled)
      : { rule: line.name, title: say(line, language) };
  return {
    part: line.part,
    name: named.rule,
    title: named.title,
    askedBy: line.askedBy.map(({ policy, clauses }) => ({ policy, clauses: [...clauses] })),
    countedBefore: isCountedBefore(line, slug),
    fields: line.fields.map(field => ({
      name: field.name,
      title: say(field, language),
      required: field.required,
      askedBy: [...field.askedBy],
    })),
    owedTo: line.part === 'duty' ? owedTo : null,
    timesAYear: line.timesAYear === null ? null : line.timesAYear * owedTo,
  };
}
