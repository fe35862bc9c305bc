import type { Day, Policy } from '@lifang/policy';
import type { RequestContext } from '../context/request.ts';
import { read } from '../context/tenancy.ts';
import { clashesOf, type PolicyClash } from './clashes.ts';
import {
  type ClauseView,
  type Defined,
  type DutyView,
  type FreedomRule,
  type LimitView,
  toClause,
  toDefined,
  toDuty,
  toFreedomRule,
  toLimit,
} from './document.ts';
import { findPolicy } from './find.ts';
import { type SpanView, spanView } from './span.ts';
import { enablementOf, type PolicyEnablement } from './summary.ts';
import { toWorkflow, type WorkflowView } from './workflow.ts';

/** A policy whole: its document, what became of each clause, and everything it defines. */
export interface PolicyView {
  slug: string;
  encoding: string;
  document: {
    title: string;
    english: string;
    number: string | null;
    issuer: string;
    issuedOn: string;
    effectiveFrom: string;
    effectiveTo: string | null;
  };
  scope: { zh: string; en: string };
  enabled: PolicyEnablement | null;
  /** For how long the document says it holds; null where it does not, or its days are printed. */
  span: SpanView | null;
  /** Where it and another policy the tenant runs cannot both be followed. */
  clashes: PolicyClash[];
  clauses: ClauseView[];
  kinds: {
    units: Defined[];
    positions: Defined[];
    categories: Defined[];
    events: Defined[];
    groups: Defined[];
    places: Defined[];
    records: Defined[];
    awards: Defined[];
    notices: Defined[];
    cases: Defined[];
  };
  duties: DutyView[];
  limits: LimitView[];
  freedoms: FreedomRule[];
  workflows: WorkflowView[];
  settings: Defined[];
}

export async function readPolicy(
  ctx: RequestContext,
  input: { slug: string; asOf?: Day | undefined },
): Promise<PolicyView> {
  // The credential is checked before it is said which policies there are.
  const { tenancy } = await read(ctx, 'policies.read', () => []);
  const policy = await findPolicy(ctx.app, input.slug);
  const { configuration } = tenancy;
  return {
    ...toPolicyView(policy, enablementOf(configuration, input.slug)),
    span: spanView(configuration, policy, input.asOf ?? ctx.today),
    clashes: clashesOf(configuration, input.slug, ctx.today),
  };
}

function toPolicyView(
  policy: Policy,
  enabled: PolicyEnablement | null,
): Omit<PolicyView, 'clashes' | 'span'> {
  const { title, english, number, issuer, issuedOn, effectiveFrom, effectiveTo } = policy.document;
  const defined = (list: readonly Parameters<typeof toDefined>[1][]) =>
    list.map(one => toDefined(policy, one));
  return {
    slug: policy.slug,
    encoding: policy.encoding,
    document: { title, english, number, issuer, issuedOn, effectiveFrom, effectiveTo },
    scope: { zh: policy.scope.zh, en: policy.scope.en },
    enabled,
    clauses: policy.clauses.map(toClause),
    kinds: {
      units: defined(policy.units),
      positions: defined(policy.positions),
      categories: defined(policy.categories),
      events: defined(policy.events),
      groups: defined(policy.groups),
      places: defined(policy.places),
      records: defined(policy.records),
      awards: defined(policy.awards),
      notices: defined(policy.notices),
      cases: defined(policy.cases),
    },
    duties: policy.duties.map(duty => toDuty(policy, duty)),
    limits: policy.limits.map(limit => toLimit(policy, limit)),
    freedoms: policy.freedoms.map(freedom => toFreedomRule(policy, freedom)),
    workflows: policy.workflows.map(workflow => toWorkflow(policy, workflow)),
    settings: defined(policy.settings),
  };
}
