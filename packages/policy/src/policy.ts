import type { Clause } from './clause.ts';
import type { Form } from './forms/form.ts';
import type { AwardKind } from './kinds/award.ts';
import type { CaseKind } from './kinds/case.ts';
import type { Category } from './kinds/category.ts';
import type { EventKind } from './kinds/event.ts';
import type { FundKind } from './kinds/fund.ts';
import type { GroupKind } from './kinds/group.ts';
import type { Indicator } from './kinds/indicator.ts';
import type { NoticeKind } from './kinds/notice.ts';
import type { PlaceKind } from './kinds/place.ts';
import type { PositionKind } from './kinds/position.ts';
import type { RecordKind } from './kinds/record.ts';
import type { UnitKind } from './kinds/unit.ts';
import type { Criterion } from './rules/criterion.ts';
import type { Duty } from './rules/duty.ts';
import type { Formula } from './rules/formula.ts';
import type { Freedom } from './rules/freedom.ts';
import type { Limit } from './rules/limit.ts';
import type { Setting } from './settings.ts';
import type { Span } from './span.ts';
import type { Day } from './time/day.ts';
import type { Workflow } from './workflows/workflow.ts';

/** The official document a policy encodes. Titles and numbers are exactly as printed. */
export interface PolicyDocument {
  readonly title: string;
  readonly english: string;
  readonly number: string | null;
  readonly issuer: string;
  readonly issuedOn: Day;
  /** The first day the document binds anybody; where the text is silent, the day of issue. */
  readonly effectiveFrom: Day;
  /** The last day it binds, or null when open-ended. */
  readonly effectiveTo: Day | null;
}

/** The executable form of one document. A plain object: no code runs when it is loaded but its own construction. */
export interface Policy {
  readonly slug: string;
  /** Version of our encoding, semver. Correcting the encoding never rewrites what an earlier one answered. */
  readonly encoding: string;
  readonly document: PolicyDocument;
  /** Which part of the document is encoded, when not all of it. */
  readonly scope: { readonly zh: string; readonly en: string };
  /** For how long the document says it holds, where its days are settings; null where they are printed or there is no end. */
  readonly span: Span | null;
  readonly clauses: readonly Clause[];
  readonly units: readonly UnitKind[];
  readonly positions: readonly PositionKind[];
  readonly categories: readonly Category[];
  readonly events: readonly EventKind[];
  readonly groups: readonly GroupKind[];
  readonly places: readonly PlaceKind[];
  readonly records: readonly RecordKind[];
  readonly awards: readonly AwardKind[];
  readonly notices: readonly NoticeKind[];
  readonly indicators: readonly Indicator[];
  readonly funds: readonly FundKind[];
  readonly cases: readonly CaseKind[];
  readonly settings: readonly Setting[];
  readonly duties: readonly Duty[];
  readonly limits: readonly Limit[];
  readonly criteria: readonly Criterion[];
  readonly formulas: readonly Formula[];
  readonly freedoms: readonly Freedom[];
  readonly workflows: readonly Workflow[];
  readonly forms: readonly Form[];
}

/** What a policy may leave out when it has nothing to put there. */
type Optional =
  | 'span'
  | 'groups'
  | 'places'
  | 'records'
  | 'awards'
  | 'notices'
  | 'indicators'
  | 'criteria'
  | 'funds'
  | 'formulas'
  | 'freedoms'
  | 'cases'
  | 'workflows'
  | 'forms';

/** A policy as its author writes it. */
export type WrittenPolicy = Omit<Policy, Optional> & Partial<Pick<Policy, Optional>>;

/** Declares a policy. `pnpm policy check` finds what the types cannot. */
export function definePolicy(policy: WrittenPolicy): Policy {
  return {
    span: null,
    groups: [],
    places: [],
    records: [],
    awards: [],
    notices: [],
    indicators: [],
    criteria: [],
    funds: [],
    formulas: [],
    freedoms: [],
    cases: [],
    workflows: [],
    forms: [],
    ...policy,
  };
}
