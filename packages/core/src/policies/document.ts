import type { Act, Clause, Freedom, Limit, Policy, Schedule } from '@lifang/policy';
import {
  type Cites,
  citations,
  clausesOf,
  consequenceOf,
  type Duty,
  everyClauseOf,
  type Named,
  qualify,
  type Wording,
} from '@lifang/policy';

/** Anything a policy defines, as callers see it. */
export interface Defined {
  /** `<slug>.<name>`. */
  name: string;
  title: string;
  english: string;
  clauses: string[];
}

export interface ClauseView {
  id: string;
  place: string;
  wording: { zh: string; en: string };
  disposition: 'encoded' | 'setting' | 'discretion' | 'guidance';
  /** Why it is not encoded; null for those that are. */
  reason: string | null;
  /** Whose discretion it is. */
  authority: string | null;
  reading: string | null;
}

export interface DutyView extends Defined {
  reading: string | null;
  /** The kind of unit that owes it. */
  owedBy: string;
  /** `every`, `after` or `freely`. */
  schedule: Schedule['form'];
  least: number;
  target: number | null;
}

export interface LimitView extends Defined {
  reading: string | null;
  /** What it judges: an act, on any of these kinds. */
  on: { act: Act['act']; kinds: string[] };
  otherwise: Limit['otherwise'];
  requirements: {
    name: string;
    title: string;
    english: string;
    clauses: string[];
    otherwise: Limit['otherwise'];
  }[];
}

export interface FreedomRule extends Defined {
  reading: string | null;
  form: Freedom['form'];
  /** Whose it is: the kinds. */
  of: string[];
}

export function toClause({ id, place, wording, disposition, reading }: Clause): ClauseView {
  return {
    id,
    place,
    wording: { zh: wording.zh, en: wording.en },
    disposition: disposition.as,
    reason: 'reason' in disposition ? disposition.reason : null,
    authority: 'authority' in disposition ? disposition.authority : null,
    reading: reading ?? null,
  };
}

export function toDefined(policy: Policy, named: Named & Wording & { readonly cites: Cites }): Defined {
  return {
    name: qualify(policy.slug, named),
    title: named.title,
    english: named.english,
    clauses: [...citations(named.cites)],
  };
}

export function toDuty(policy: Policy, duty: Duty): DutyView {
  return {
    ...toDefined(policy, duty),
    reading: duty.reading,
    owedBy: qualify(policy.slug, duty.owedBy),
    schedule: duty.when.form,
    least: duty.need.least,
    target: duty.need.target,
  };
}

export function toFreedomRule(policy: Policy, freedom: Freedom): FreedomRule {
  return {
    ...toDefined(policy, freedom),
    reading: freedom.reading,
    form: freedom.form,
    of: freedom.of.map(kind => qualify(policy.slug, kind)),
  };
}

export function toLimit(policy: Policy, limit: Limit): LimitView {
  const { on } = limit;
  return {
    ...toDefined(policy, limit),
    reading: limit.reading,
    clauses: [...everyClauseOf(limit)],
    on: { act: on.act, kinds: on.kinds.map(kind => qualify(policy.slug, kind)) },
    otherwise: limit.otherwise,
    requirements: Object.entries(limit.requirements).map(([name, requirement]) => ({
      name,
      title: requirement.title,
      english: requirement.english,
      clauses: [...clausesOf(limit, requirement)],
      otherwise: consequenceOf(limit, requirement),
    })),
  };
}
