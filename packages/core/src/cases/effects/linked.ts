import { type Id, newId } from '@lifang/db';
import { qualify } from '@lifang/policy';
import { Problem } from '../../errors/problem.ts';
import { type NewCase, onceKey } from '../store.ts';
import type { CaseRow } from '../view.ts';
import type { EffectCause, EffectPlan } from './plan.ts';

/** The case a step opens, about the same and of the unit that was found. */
export function linkedCase(
  { kind, active, about }: Extract<EffectPlan, { effect: 'open' }>,
  row: CaseRow,
  cause: EffectCause,
  unitId: Id<'unit'> | null,
): NewCase {
  const { of, version, opens } = active.workflow;
  if (unitId === null) {
    throw new Problem('conflict', {
      detail: {
        zh: `没有可以办理 ${kind} 的 ${of.of.name}`,
        en: `there is no ${of.of.name} whose matter the ${kind} would be`,
      },
    });
  }
  if (about.length < of.least) {
    throw new Problem('conflict', {
      detail: { zh: `无从得知 ${kind} 的对象`, en: `nothing says whom the ${kind} would be about` },
    });
  }
  const { by } = opens;
  return {
    id: newId<'case'>(),
    kind,
    workflowVersion: version,
    externalId: null,
    unitId,
    partOfId: null,
    state: opens.state,
    on: cause.on,
    about,
    parties: [
      ...row.parties.filter(({ role }) => role === 'about'),
      ...(cause.personId === null ? [] : [{ role: 'opener', personId: cause.personId }]),
    ],
    data: {},
    onceKey: onceKey(of, { unitId, on: cause.on, about, partOfId: null }),
    personId: cause.personId,
    authority: by.actor === 'outside' ? qualify(active.enabled.policy.slug, by.authority) : null,
    reason: cause.reason,
    findings: [],
  };
}
