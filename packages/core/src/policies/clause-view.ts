import { type Configuration, enabledPolicy, settingOn } from '@lifang/engine';
import { citations, type Day, type Policy, qualify } from '@lifang/policy';
import { type ClauseRow, partAt, readersOf, type Where } from '@lifang/policy/check';
import type { ClauseBreaches, LimitFinding } from './clause-findings.ts';
import type { DutyStanding } from './clause-state.ts';

/** Something of the policy that carries a clause. */
export interface Carrier {
  part: Where['part'];
  /** `<slug>.<name>`. */
  name: string;
  title: string;
  english: string;
}

/** How a clause stands in this tenant on a day. */
export interface ClauseState {
  /** Occurrences that run on that day, by status. */
  duties: { due: number; compliant: number; overdue: number; open: number; waived: number };
  /** Overdue by their last day within the year before. */
  missed: number;
  /** What the clause leaves open, and the rules that wait while it has no value. */
  settings: (Carrier & { undetermined: boolean; waiting: Carrier[] })[];
  /** What limits found within the year before. */
  findings: (Carrier & { consequence: LimitFinding['consequence']; times: number })[];
  /** What lasts and does not meet it on that day, though nobody need have acted. */
  breaches: { open: number; accepted: number };
}

/** One clause: what became of it, what carries it, and how it stands. */
export interface ClauseView {
  number: string;
  place: string;
  wording: { zh: string; en: string };
  disposition: ClauseRow['disposition']['as'];
  reason: string | null;
  authority: string | null;
  readings: string[];
  carriedBy: Carrier[];
  /** Null while the tenant does not run the policy. */
  state: ClauseState | null;
}

/** What is known of a policy in a tenant on a day. */
export interface Standing {
  readonly policy: Policy;
  readonly config: Configuration;
  readonly asOf: Day;
  readonly duties: readonly DutyStanding[];
  readonly findings: readonly LimitFinding[];
  readonly breaches: readonly ClauseBreaches[];
}

export function toClauseView(row: ClauseRow, standing: Standing): ClauseView {
  const { number, place, wording, disposition, carriedBy, readings } = row;
  return {
    number,
    place,
    wording: { zh: wording.zh, en: wording.en },
    disposition: disposition.as,
    reason: 'reason' in disposition ? disposition.reason : null,
    authority: 'authority' in disposition ? disposition.authority : null,
    readings: [...readings],
    carriedBy: carriedBy.map(where => toCarrier(standing.policy, where)),
    state:
      enabledPolicy(standing.config, standing.policy.slug) === undefined ? null : stateOf(number, standing),
  };
}

function stateOf(
  number: string,
  { policy, config, asOf, duties, findings, breaches }: Standing,
): ClauseState {
  const cited = ({ cites }: { readonly cites: string | readonly string[] }) =>
    citations(cites).includes(number);
  const rules = new Set(policy.duties.filter(cited).map(duty => qualify(policy.slug, duty)));
  const own = duties.filter(({ rule }) => rules.has(rule));
  const broken = breaches.find(({ clause }) => clause === number);
  const sum = (of: (standing: DutyStanding) => number) => own.reduce((total, one) => total + of(one), 0);
  return {
    duties: {
      due: sum(({ due }) => due),
      compliant: sum(({ compliant }) => compliant),
      overdue: sum(({ overdue }) => overdue),
      open: sum(({ open }) => open),
      waived: sum(({ waived }) => waived),
    },
    missed: sum(({ missed }) => missed),
    settings: policy.settings.filter(cited).map(setting => {
      const undetermined = settingOn(config, policy.slug, setting, asOf) === null;
      const waiting = undetermined ? readersOf(policy, setting.name) : [];
      return {
        ...toCarrier(policy, { part: 'setting', name: setting.name }),
        undetermined,
        waiting: waiting.map(where => toCarrier(policy, where)),
      };
    }),
    findings: policy.limits.flatMap(limit =>
      findings
        .filter(({ rule, clause }) => rule === qualify(policy.slug, limit) && clause === number)
        .map(({ consequence, times }) => ({
          ...toCarrier(policy, { part: 'limit', name: limit.name }),
          consequence,
          times,
        })),
    ),
    breaches: {
      open: broken?.open ?? 0,
      accepted: broken?.accepted ?? 0,
    },
  };
}

function toCarrier(policy: Policy, where: Where): Carrier {
  const { part, name } = where;
  const defined = partAt(policy, where)?.defined;
  return {
    part,
    name: `${policy.slug}.${name}`,
    title: defined?.title ?? name,
    english: defined?.english ?? name,
  };
}
