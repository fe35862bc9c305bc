import { newId } from '@lifang/db';
import { type Configuration, findRecordKind, recompute } from '@lifang/engine';
import type { RequestContext } from '../context/request.ts';
import { write } from '../context/write.ts';
import { Problem } from '../errors/problem.ts';
import { expectKind } from '../fields/kind.ts';
import { sealData } from '../fields/seal.ts';
import type { Data } from '../fields/validate.ts';
import { toKept } from '../judging/kept.ts';
import { judgeAct } from '../judging/settle.ts';
import { tenantKey } from '../protection/encryption.ts';
import { idsOf } from '../residences/lock.ts';
import { checkNamed, keeperErrors, kindErrors } from './check.ts';
import { actOf, lookNamed, type Naming } from './look.ts';
import { type StoredRecord, storeRecords } from './store.ts';
import { type RegisterRecord, toRecord } from './view.ts';

/** A line to be kept in a register. */
export interface KeepRecord extends Naming {
  readonly kind: string;
  readonly data: Data;
  readonly externalId: string | null;
  /** Why it should be kept in spite of a warning. */
  readonly reason: string | null;
}

/** Keeps one line in a register. */
export async function keepRecord(ctx: RequestContext, input: KeepRecord): Promise<RegisterRecord> {
  const [record] = await keep(ctx, 'records.keep', [input], () => '');
  if (record === undefined) throw new Error('one record was kept and none came back');
  return record;
}

/** Keeps several lines, all or none. */
export function keepRecords(ctx: RequestContext, inputs: readonly KeepRecord[]): Promise<RegisterRecord[]> {
  return keep(ctx, 'records.keep-batch', inputs, index => `items[${index}].`);
}

function keep(
  ctx: RequestContext,
  operation: 'records.keep' | 'records.keep-batch',
  inputs: readonly KeepRecord[],
  path: (index: number) => string,
): Promise<RegisterRecord[]> {
  return write(ctx, operation, async ({ tenancy, entered, ask, commit }) => {
    const kinds = inputs.map(({ kind }, index) =>
      expectKind(findRecordKind(tenancy.configuration, kind), `${path(index)}kind`),
    );
    refuse(
      kinds.flatMap(({ definition }, index) => {
        const input = inputs[index];
        return input === undefined
          ? []
          : kindErrors(definition, definition.fields, input, ctx.today, path(index));
      }),
    );
    const [units, households, people, stretches, facts, homes] = await ask(db =>
      lookNamed(db, ctx, tenancy.configuration, inputs),
    );
    checkNamed(inputs, stretches, path);
    refuse(
      kinds.flatMap(({ definition, enabled }, index) => {
        const input = inputs[index];
        return input === undefined
          ? []
          : keeperErrors(enabled.policy.slug, definition, input, stretches, path(index));
      }),
    );

    const key = tenantKey(ctx.app.masterKey, entered().tenant);
    const records = inputs.map((input, index): StoredRecord => {
      const fields = kinds[index]?.definition.fields ?? {};
      const judged = judgeAct(ctx, tenancy.configuration, actOf(input), facts[index], input.reason);
      return { ...input, ...judged, id: newId<'record'>(), fields, data: sealData(fields, input.data, key) };
    });
    const [first] = records;
    const one = records.length === 1 ? first : undefined;
    return commit(
      records.map(record => kept(ctx, tenancy.configuration, record)),
      {
        noun: 'record',
        targetId: one?.id ?? null,
        detail: one === undefined ? { kept: records.length } : { kind: one.kind, on: one.on },
      },
      db => [
        ...storeRecords(db, ctx, records),
        recompute(db, tenancy.tenantId, tenancy.configuration, ctx.today, {
          subjects: idsOf(units, households, homes, people),
          kinds: records.map(({ kind }) => kind),
        }),
      ],
    );
  });
}

function refuse(errors: NonNullable<Problem['more']['errors']>): void {
  if (errors.length > 0) throw new Problem('invalid-input', { errors });
}

function kept(ctx: RequestContext, config: Configuration, record: StoredRecord): RegisterRecord {
  const { id, kind, externalId, on, byUnitId, about, data, reason } = record;
  return toRecord(
    {
      id,
      kind,
      externalId,
      on,
      byUnitId,
      about: [...about],
      data: { ...data },
      status: 'kept',
      ...toKept(record),
      reason,
      version: 1,
      recordedAt: ctx.now,
      // Whoever keeps it has just said it.
      personal: true,
    },
    config,
  );
}
