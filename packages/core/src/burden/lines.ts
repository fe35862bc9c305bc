import { bindingDays, type Configuration, type EnabledPolicy } from '@lifang/engine';
import {
  type Cadence,
  type Cites,
  citations,
  type Day,
  type Duty,
  type Fields,
  kindOf,
  type Named,
  qualify,
  type UnitKind,
  type Wording,
} from '@lifang/policy';

/** What a policy may ask of a unit: to do, to report what was done, to keep, to publish, to measure, to have. */
export const BURDEN_PARTS = ['duty', 'event', 'record', 'notice', 'indicator', 'group'] as const;
export type BurdenPart = (typeof BURDEN_PARTS)[number];

/** A policy that asks for something, and by which clauses. */
interface AskedBy {
  readonly policy: string;
  readonly clauses: readonly string[];
}

/** A value that has to be given, by the policies that ask for it. */
interface AskedField extends Wording {
  readonly name: string;
  readonly required: boolean;
  readonly askedBy: readonly string[];
}

/** One thing asked of every unit of a kind. What several policies ask for is one line. */
export interface BurdenLine extends Wording {
  readonly part: BurdenPart;
  /** The stored name. */
  readonly name: string;
  /** The first one's is where it is counted. */
  readonly askedBy: readonly AskedBy[];
  readonly fields: readonly AskedField[];
  /** How often a year for each of those it is owed to; null where no calendar says, or it is no duty. */
  readonly timesAYear: number | null;
}

type Kind = Named & Wording & { readonly cites: Cites; readonly fields?: Fields };

/** Something one policy asks of units of one kind, before it is laid together with what others ask. */
interface Demand {
  readonly of: string;
  readonly part: BurdenPart;
  readonly slug: string;
  readonly kind: Kind;
  readonly timesAYear: number | null;
}

/** What is asked of units on a day, by the stored kind of unit, in the order in which the policies were enabled. */
export function burdenLines(config: Configuration, day: Day): ReadonlyMap<string, readonly BurdenLine[]> {
  const inForce = config.policies.filter(enabled => {
    const { from, to } = bindingDays(enabled);
    return from <= day && day <= to;
  });
  const byUnit = Map.groupBy(inForce.flatMap(demandsOf), ({ of }) => of);
  return new Map([...byUnit].map(([of, demands]) => [of, laidTogether(demands)]));
}

function demandsOf({ policy }: EnabledPolicy): Demand[] {
  const { slug } = policy;
  const demand = (part: BurdenPart, of: UnitKind, kind: Kind, timesAYear: number | null = null): Demand => ({
    of: qualify(slug, of),
    part,
    slug,
    kind,
    timesAYear,
  });
  return [
    ...policy.duties.map(duty => demand('duty', duty.owedBy, duty, timesAYear(duty))),
    ...policy.duties.flatMap(duty => reportsOf(duty).map(event => demand('event', duty.owedBy, event))),
    ...policy.records.map(record => demand('record', record.keptBy, record)),
    ...policy.notices.map(notice => demand('notice', notice.by, notice)),
    ...policy.indicators.map(indicator => demand('indicator', indicator.of, indicator)),
    ...policy.groups.map(group => demand('group', group.of, group)),
  ];
}

/** The events by which a duty is shown to be done; a shared kind is asked for in whatever form it has already. */
function reportsOf({ done }: Duty): Kind[] {
  return done.flatMap(happening => {
    const kind = happening.selects === 'events' ? kindOf(happening) : null;
    return kind?.noun === 'event' && !kind.core ? [kind] : [];
  });
}

const A_YEAR: Readonly<Record<Cadence, number>> = {
  day: 365,
  week: 52,
  month: 12,
  quarter: 4,
  'half-year': 2,
  year: 1,
};

const timesAYear = ({ when, need }: Duty): number | null =>
  when.form === 'every' ? A_YEAR[when.cadence] * need.least : null;

function laidTogether(demands: readonly Demand[]): BurdenLine[] {
  const same = Map.groupBy(demands, ({ part, slug, kind }) => `${part} ${qualify(slug, kind)}`);
  return [...same.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const all = [first, ...others];
    return {
      part: first.part,
      name: qualify(first.slug, first.kind),
      title: first.kind.title,
      english: first.kind.english,
      askedBy: [...Map.groupBy(all, ({ slug }) => slug)].map(([policy, asked]) => ({
        policy,
        clauses: [...new Set(asked.flatMap(({ kind }) => citations(kind.cites)))],
      })),
      fields: first.part === 'duty' ? [] : fieldsOf(all),
      timesAYear: first.timesAYear,
    };
  });
}

function fieldsOf(demands: readonly Demand[]): AskedField[] {
  const asked = demands.flatMap(({ slug, kind }) =>
    Object.entries(kind.fields ?? {}).map(([name, field]) => ({ slug, name, field })),
  );
  return [...Map.groupBy(asked, ({ name }) => name)].flatMap(([name, forms]) => {
    const [first] = forms;
    if (first === undefined) return [];
    return {
      name,
      title: first.field.title,
      english: first.field.english,
      required: forms.some(({ field }) => field.required),
      askedBy: [...new Set(forms.map(({ slug }) => slug))],
    };
  });
}
