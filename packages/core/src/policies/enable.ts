import { type Db, type Id, newId, type Statement, schema } from '@lifang/db';
import type { Configuration } from '@lifang/engine';
import { addDays, type Day, OPEN_END, type Policy } from '@lifang/policy';
import { checkPolicy, checkTogether } from '@lifang/policy/check';
import { and, eq } from 'drizzle-orm';
import { demandWholeTenant } from '../authorisation/whole-tenant.ts';
import type { RequestContext } from '../context/request.ts';
import { write } from '../context/write.ts';
import { invalid, Problem, unknown } from '../errors/problem.ts';
import { checkSettingValue, findSetting } from '../settings/check.ts';
import { type Placed, place, writePlaced } from '../settings/place.ts';
import { applyConfiguration } from './apply.ts';
import { findPolicy } from './find.ts';
import { type PolicySummary, toPolicySummary } from './summary.ts';

const { policyEnablements } = schema;

export interface EnablePolicy {
  readonly slug: string;
  /** The first day it binds this tenant. */
  readonly from: Day;
  /** Values in force from that day, by full name. */
  readonly settings?: readonly { readonly name: string; readonly value: unknown }[] | undefined;
}

/** Runs a policy from a day. One that was disabled goes on where it stopped. */
export function enablePolicy(ctx: RequestContext, input: EnablePolicy): Promise<PolicySummary> {
  const { tenantId } = ctx.credential;
  const self = and(eq(policyEnablements.tenantId, tenantId), eq(policyEnablements.slug, input.slug));
  return write(
    ctx,
    'policies.enable',
    async ({ tenancy, entered, ask, commit }) => {
      const [[existing]] = await ask(db => [db.select().from(policyEnablements).where(self)]);
      demandWholeTenant(entered());
      const policy = await findPolicy(ctx.app, input.slug);
      checkSound(policy, tenancy.configuration);
      if (existing?.validTo === OPEN_END) {
        throw new Problem('conflict', {
          detail: {
            zh: `该政策自 ${existing.validFrom} 起启用`,
            en: `the policy is enabled from ${existing.validFrom}`,
          },
        });
      }
      if (existing && input.from < existing.validFrom) {
        throw invalid('from', {
          zh: `曾自 ${existing.validFrom} 起启用；首日不能改变`,
          en: `it was enabled from ${existing.validFrom}; its first day cannot be moved`,
        });
      }
      if (existing && input.from > addDays(existing.validTo, 1)) {
        throw invalid('from', {
          zh: `曾启用至 ${existing.validTo}；最迟须于次日继续`,
          en: `it was enabled to ${existing.validTo}; it goes on the day after at the latest`,
        });
      }

      const from = existing?.validFrom ?? input.from;
      const others = tenancy.configuration.policies.filter(other => other.policy.slug !== policy.slug);
      const enabled = {
        ...tenancy.configuration,
        policies: [...others, { policy, from, to: OPEN_END }],
      };
      const { configuration, placed } = placeAll(enabled, policy, input);
      const by = { actorId: actorOf(entered().actor.id), at: ctx.now, reason: null };
      return commit(
        toPolicySummary(ctx.app, configuration, policy.slug, ctx.today),
        {
          noun: 'policy',
          targetId: null,
          detail: { slug: policy.slug, from: input.from, settings: input.settings ?? [] },
        },
        db => [
          existing
            ? db
                .update(policyEnablements)
                .set({ validTo: OPEN_END, encoding: policy.encoding, version: existing.version + 1 })
                .where(self)
            : insertEnablement(db, tenantId, policy, from, ctx.now),
          ...placed.flatMap(value => writePlaced(db, tenantId, value, by)),
          ...applyConfiguration(db, tenantId, configuration, policy, ctx.today),
        ],
      );
    },
    'change',
  );
}

function insertEnablement(db: Db, tenantId: Id<'tenant'>, policy: Policy, from: Day, at: string): Statement {
  return db.insert(policyEnablements).values({
    tenantId,
    id: newId<'enablement'>(),
    slug: policy.slug,
    encoding: policy.encoding,
    validFrom: from,
    validTo: OPEN_END,
    createdAt: at,
  });
}

/** A policy that fails its own check, or clashes with another, is not let near anybody's data. */
function checkSound(policy: Policy, configuration: Configuration): void {
  const others = configuration.policies
    .map(enabled => enabled.policy)
    .filter(other => other.slug !== policy.slug);
  const findings = [...checkPolicy(policy), ...checkTogether([...others, policy])];
  if (findings.length === 0) return;
  throw new Problem('conflict', {
    detail: {
      zh: `该政策没有通过检查：${findings.map(({ code, where }) => `${code}（${where.name}）`).join('、')}`,
      en: `the policy does not pass its check: ${findings.map(({ code, where }) => `${code} (${where.name})`).join(', ')}`,
    },
  });
}

function placeAll(
  enabled: Configuration,
  policy: Policy,
  input: EnablePolicy,
): { configuration: Configuration; placed: Placed[] } {
  const placed: Placed[] = [];
  let configuration = enabled;
  for (const [index, { name, value }] of (input.settings ?? []).entries()) {
    const setting = findSetting(policy, name);
    if (setting === undefined) throw unknown(`settings[${index}].name`, 'setting');
    checkSettingValue(setting, value, `settings[${index}].value`);
    const one = place(configuration, { name, value, from: input.from, reason: null });
    placed.push(one);
    configuration = one.configuration;
  }
  return { configuration, placed };
}

function actorOf(id: Id<'other'> | null): Id<'other'> {
  if (id === null) throw new Error('the system sets no settings');
  return id;
}
