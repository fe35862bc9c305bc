import { newId } from '@lifang/db';
import { type Configuration, findRecordKind } from '@lifang/engine';
import type { Day } from '@lifang/policy';
import { Problem } from '../../errors/problem.ts';
import { expectKind } from '../../fields/kind.ts';
import { nothingFound } from '../../judging/kept.ts';
import { checkNamed, kindErrors } from '../../records/check.ts';
import type { StoredRecord } from '../../records/store.ts';
import type { Stay } from './entry.ts';
import type { EffectPlan } from './plan.ts';

/** The line a step keeps. Nothing of it is sensitive: the check of the policy sees to that. */
export function lineFor(
  config: Configuration,
  { kind, record }: Extract<EffectPlan, { effect: 'keep' }>,
  today: Day,
  stays: readonly Stay[],
): StoredRecord {
  const path = `effects.${kind}.`;
  const { definition } = expectKind(findRecordKind(config, kind));
  const errors = kindErrors(definition, definition.fields, record, today, path);
  if (errors.length > 0) throw new Problem('invalid-input', { errors });
  checkNamed([record], stays, () => path);
  return { ...record, id: newId<'record'>(), fields: definition.fields, ...nothingFound() };
}
