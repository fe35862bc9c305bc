import { schema } from '@lifang/db';
import { type Day, OPEN_END } from '@lifang/policy';
import { and, eq } from 'drizzle-orm';
import { demandWholeTenant } from '../authorisation/whole-tenant.ts';
import type { RequestContext } from '../context/request.ts';
import { write } from '../context/write.ts';
import { invalid, notFound, Problem } from '../errors/problem.ts';
import { applyConfiguration } from './apply.ts';
import { findPolicy } from './find.ts';
import { type PolicySummary, toPolicySummary } from './summary.ts';

const { policyEnablements } = schema;

/** Gives a policy a last day. What was recorded under it stays, and still answers for the days before. */
export function disablePolicy(
  ctx: RequestContext,
  input: { slug: string; lastDay: Day },
): Promise<PolicySummary> {
  const { tenantId } = ctx.credential;
  const self = and(eq(policyEnablements.tenantId, tenantId), eq(policyEnablements.slug, input.slug));
  return write(
    ctx,
    'policies.disable',
    async ({ tenancy, entered, ask, commit }) => {
      const [[existing]] = await ask(db => [db.select().from(policyEnablements).where(self)]);
      demandWholeTenant(entered());
      const policy = await findPolicy(ctx.app, input.slug);
      if (existing === undefined) throw notFound('enabled policy');
      if (existing.validTo !== OPEN_END) {
        throw new Problem('conflict', {
          detail: {
            zh: `该政策启用至 ${existing.validTo}`,
            en: `the policy is enabled to ${existing.validTo}`,
          },
        });
      }
      if (input.lastDay < existing.validFrom)
        throw invalid('lastDay', {
          zh: `自 ${existing.validFrom} 起启用`,
          en: `it is enabled from ${existing.validFrom}`,
        });

      const configuration = {
        ...tenancy.configuration,
        policies: tenancy.configuration.policies.map(enabled =>
          enabled.policy.slug === input.slug ? { ...enabled, to: input.lastDay } : enabled,
        ),
      };
      return commit(
        toPolicySummary(ctx.app, configuration, input.slug, ctx.today),
        { noun: 'policy', targetId: null, detail: { slug: input.slug, lastDay: input.lastDay } },
        db => [
          db
            .update(policyEnablements)
            .set({ validTo: input.lastDay, version: existing.version + 1 })
            .where(self),
          ...applyConfiguration(db, tenantId, configuration, policy, ctx.today),
        ],
      );
    },
    'change',
  );
}
