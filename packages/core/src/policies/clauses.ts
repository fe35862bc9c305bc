import { nothing } from '@lifang/db';
import { type Day, plainDate } from '@lifang/policy';
import { clauseTable } from '@lifang/policy/check';
import type { RequestContext } from '../context/request.ts';
import { readOpened } from '../duties/opened.ts';
import { notFound } from '../errors/problem.ts';
import { type BindingDocument, documentOf } from './binding.ts';
import { limitFindings, openBreaches } from './clause-findings.ts';
import { dutyStandings } from './clause-state.ts';
import { type ClauseView, toClauseView } from './clause-view.ts';
import { installedPolicy } from './find.ts';
import { enablementOf, type PolicyEnablement } from './summary.ts';

/** Every clause of a document in its order, with what carries it and how it stands here. */
export interface ClauseTable {
  document: BindingDocument & { issuer: string; issuedOn: Day };
  encoding: string;
  scope: { zh: string; en: string };
  enabled: PolicyEnablement | null;
  asOf: Day;
  /** The first day of what is counted over the year before. */
  since: Day;
  clauses: ClauseView[];
}

/** Reads the clause table of a policy; its state only where the tenant runs it. */
export async function readClauses(
  ctx: RequestContext,
  input: { slug: string; asOf?: Day | undefined },
  operation: 'policies.clauses' | 'policies.clauses-page' = 'policies.clauses',
): Promise<ClauseTable> {
  const asOf = input.asOf ?? ctx.today;
  const since = plainDate(asOf).subtract({ years: 1 }).add({ days: 1 }).toString();
  // Loaded before the credential is checked, and named only after it.
  const policy = await installedPolicy(ctx.app, input.slug);
  const { answers, tenancy } = await readOpened(ctx, operation, (db, { configuration }, openedTo) =>
    policy === undefined
      ? ([nothing, nothing, nothing] as const)
      : ([
          dutyStandings(db, ctx, configuration, { policy, since, asOf }, openedTo),
          limitFindings(db, ctx, configuration, { policy, since, asOf }),
          openBreaches(db, ctx, configuration, { policy, since, asOf }),
        ] as const),
  );
  const [duties, findings, breaches] = answers;
  if (policy === undefined || duties === undefined || findings === undefined || breaches === undefined) {
    throw notFound('policy');
  }
  const { configuration: config } = tenancy;
  const { issuer, issuedOn } = policy.document;
  const standing = { policy, config, asOf, duties, findings, breaches };
  return {
    document: { ...documentOf(policy), issuer, issuedOn },
    encoding: policy.encoding,
    scope: { zh: policy.scope.zh, en: policy.scope.en },
    enabled: enablementOf(config, policy.slug),
    asOf,
    since,
    clauses: clauseTable(policy).map(row => toClauseView(row, standing)),
  };
}
