import { type Id, json, run } from '@lifang/db';
import { findRecordKind, recompute } from '@lifang/engine';
import type { Day, Fields } from '@lifang/policy';
import { sql } from 'drizzle-orm';
import type { RequestContext } from '../context/request.ts';
import { write } from '../context/write.ts';
import { Problem } from '../errors/problem.ts';
import type { EventSubject } from '../events/view.ts';
import { expectKind } from '../fields/kind.ts';
import { sealData, unmentioned } from '../fields/seal.ts';
import type { Data } from '../fields/validate.ts';
import { toKept } from '../judging/kept.ts';
import { judgeAct } from '../judging/settle.ts';
import { tenantKey } from '../protection/encryption.ts';
import { idsOf } from '../residences/lock.ts';
import { checkNamed, keeperErrors, kindErrors } from './check.ts';
import { expectKept, lockRecord } from './lock.ts';
import { actOf, lookNamed } from './look.ts';
import { storeLinks } from './store.ts';
import { supersede } from './supersede.ts';
import { type RegisterRecord, toRecord } from './view.ts';

export interface CorrectRecord {
  readonly id: Id<'record'>;
  readonly on?: Day | undefined;
  readonly byUnitId?: Id<'unit'> | undefined;
  readonly about?: readonly EventSubject[] | undefined;
  /** In place of what it says; a sensitive value that is not mentioned stays. */
  readonly data?: Data | undefined;
  /** Why what stood before was wrong. */
  readonly reason: string;
}

/** Puts a record right. What stood before is kept. */
export function correctRecord(ctx: RequestContext, input: CorrectRecord): Promise<RegisterRecord> {
  const { tenantId } = ctx.credential;
  const { id, reason } = input;
  return write(ctx, 'records.correct', async ({ tenancy, entered, ask, commit }) => {
    const [[row]] = await ask(db => [lockRecord(db, ctx, id)]);
    const before = expectKept(ctx, row);
    const { definition, enabled } = expectKind(findRecordKind(tenancy.configuration, before.kind), 'id');
    const { fields } = definition;
    const on = input.on ?? before.on;
    const byUnitId = input.byUnitId ?? before.byUnitId;
    const about = input.about ?? before.about;
    const staying = unmentioned(fields, before.data, input.data ?? {});
    const after = { kind: before.kind, on, byUnitId, about, data: input.data ?? {} };
    // What is sealed no limit looks at.
    const act = { ...after, data: input.data ?? before.data };
    // What is stored already was checked when it was given.
    const checked = input.data === undefined ? {} : without(fields, staying);
    const wrong = kindErrors(definition, checked, after, ctx.today, '');
    if (wrong.length > 0) throw new Problem('invalid-input', { errors: wrong });
    const [units, households, people, stretches, facts, homes] = await ask(db =>
      lookNamed(db, ctx, tenancy.configuration, [act, before]),
    );
    checkNamed([after], stretches, () => '');
    const keeper = keeperErrors(enabled.policy.slug, definition, after, stretches, '');
    if (keeper.length > 0) throw new Problem('invalid-input', { errors: keeper });
    const judged = judgeAct(ctx, tenancy.configuration, actOf(act), facts[0], reason);

    const key = tenantKey(ctx.app.masterKey, entered().tenant);
    const data =
      input.data === undefined ? before.data : { ...staying, ...sealData(fields, input.data, key) };
    const version = before.version + 1;
    const corrected = toRecord(
      { ...before, on, byUnitId, about: [...about], data, ...toKept(judged), reason, version },
      tenancy.configuration,
    );
    const names = Object.keys(input).filter(name => name !== 'id' && name !== 'reason');
    const stored = { ...after, ...judged, id, externalId: before.externalId, data, fields, reason };
    return commit(
      corrected,
      { noun: 'record', targetId: id, detail: { kind: before.kind, fields: names } },
      db => [
        ...supersede(db, tenantId, id),
        run(
          db,
          sql`update records set occurred_on = ${on}, unit_id = ${byUnitId}, data = ${json(data)}, counts = ${judged.counts},
                findings = ${json(judged.findings)}, reason = ${reason}, version = version + 1
              where tenant_id = ${tenantId} and id = ${id}`,
        ),
        run(db, sql`delete from record_subjects where tenant_id = ${tenantId} and record_id = ${id}`),
        run(db, sql`delete from facets where tenant_id = ${tenantId} and owner_id = ${id}`),
        ...storeLinks(db, ctx, [stored]),
        recompute(db, tenantId, tenancy.configuration, ctx.today, {
          subjects: idsOf(units, households, homes, people),
          kinds: [before.kind],
        }),
      ],
    );
  });
}

function without(fields: Fields, names: Data): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !Object.hasOwn(names, name)));
}
