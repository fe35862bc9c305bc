import { type Finding, type Id, newId, rows, schema } from '@lifang/db';
import { figuresInUnit } from '@lifang/engine';
import type { Day, Flow } from '@lifang/policy';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { RequestContext } from '../context/request.ts';
import { write } from '../context/write.ts';
import { invalid, unknown } from '../errors/problem.ts';
import { lockUnits } from '../residences/lock.ts';
import { lookUnit } from '../residences/look.ts';
import { expectBooks, expectLawful } from './check.ts';
import { expectCovered, isCovered, notLooked, overdrawn } from './cover.ts';
import { floorFacts, floorOf, judgeFloor } from './floor.ts';
import { expectPay, type Pays, payable, periodOfPay } from './pays.ts';
import { type Entry, toEntry } from './view.ts';

const { entries } = schema;

export interface RecordEntry {
  /** The fund. */
  readonly kind: string;
  /** Whose book. */
  readonly byUnitId: Id<'unit'>;
  readonly flow: Flow;
  /** Whole fen. */
  readonly amount: number;
  /** Today when absent. */
  readonly on?: Day | undefined;
  readonly purpose?: string | undefined;
  readonly toUnitId?: Id<'unit'> | undefined;
  readonly document?: string | undefined;
  readonly note?: string | undefined;
  readonly externalId?: string | undefined;
  /** The entitlement it pays: exactly what its formula gives, and once. */
  readonly pays?: Pays | undefined;
  /** Why it should be kept although it leaves the book below its floor, and the unit that approved that. */
  readonly reason?: string | undefined;
  readonly approvedById?: Id<'unit'> | undefined;
}

/** Enters a line in the book that a unit keeps of a fund. */
export function recordEntry(ctx: RequestContext, input: RecordEntry): Promise<Entry> {
  const { tenantId } = ctx.credential;
  const { kind, byUnitId, flow, amount, on = ctx.today, toUnitId, approvedById = null } = input;
  const {
    purpose = null,
    document = null,
    note = null,
    externalId = null,
    reason = null,
    pays = null,
  } = input;
  return write(ctx, 'entries.record', async ({ tenancy, ask, commit }) => {
    const { configuration } = tenancy;
    const floor = flow === 'budget' ? floorOf(configuration, kind, on) : null;
    const active = payable(configuration, pays, on);
    if (active !== null && flow !== 'spending')
      throw invalid('flow', { zh: '应付款须以支出支付', en: 'an entitlement is paid by spending' });
    const periodStart = active === null ? null : periodOfPay(active, on);
    const move = { flow, amount, on, unitId: byUnitId, toUnitId: toUnitId ?? null };
    const [, [book], [other], [entitled], [approver], underFloor, figures, [paid], short] = await ask(db => [
      lockUnits(
        db,
        tenantId,
        [byUnitId, toUnitId, pays?.unitId].filter(unit => unit !== undefined),
      ),
      lookUnit(db, ctx, byUnitId),
      lookUnit(db, ctx, toUnitId),
      lookUnit(db, ctx, pays?.unitId),
      lookUnit(db, ctx, approvedById ?? undefined),
      floorFacts(db, tenantId, floor, { kind, unitId: byUnitId, on, except: null }),
      active === null || pays === null
        ? { execute: () => Promise.resolve({}) }
        : figuresInUnit(db, tenantId, active, pays.unitId, on),
      rows(
        db,
        sql`select occurred_on as "on" from entries where tenant_id = ${tenantId} and rule = ${pays?.rule ?? null}::text
              and entitled_id = ${pays?.unitId ?? null}::uuid and period_start = ${periodStart}::date and status = 'kept'`,
        z.object({ on: z.string() }),
      ),
      flow !== 'budget' && isCovered(configuration, kind)
        ? overdrawn(db, tenantId, { kind, books: sql`${byUnitId}::uuid` }, move, null)
        : notLooked,
    ]);
    const said = { kind, flow, on, purpose, document };
    const fund = expectBooks(configuration, said, ctx.today, book, {
      asked: toUnitId !== undefined,
      unit: other,
    });
    if (approvedById !== null && approver === undefined) throw unknown('approvedById', 'unit');
    expectLawful(ctx.language, fund, said);
    expectCovered(ctx.language, configuration, kind, short);
    const receipt =
      active === null
        ? null
        : expectPay(
            ctx.language,
            configuration,
            active,
            { figures, unit: entitled, paidOn: paid?.on ?? null },
            { on, amount },
          );
    const findings: Finding[] = judgeFloor(ctx.language, configuration, fund, floor, underFloor, {
      on,
      amount,
      reason,
      approved: approvedById !== null,
    });

    const id = newId<'entry'>();
    const value = { kind, externalId, flow, amount, purpose, document, note, findings, reason };
    const made = toEntry({
      ...value,
      id,
      byUnitId,
      on,
      toUnitId: toUnitId ?? null,
      approvedById,
      rule: pays?.rule ?? null,
      entitledId: pays?.unitId ?? null,
      receipt,
      status: 'kept',
      version: 1,
    });
    const detail = { kind, unitId: byUnitId, flow, amount, on, pays: pays?.rule ?? null };
    return commit(made, { noun: 'entry', targetId: id, detail }, db => [
      db.insert(entries).values({
        ...value,
        tenantId,
        id,
        unitId: byUnitId,
        occurredOn: on,
        toUnitId: toUnitId ?? null,
        approvedBy: approvedById,
        rule: pays?.rule ?? null,
        entitledId: pays?.unitId ?? null,
        periodStart,
        receipt,
        createdAt: ctx.now,
      }),
    ]);
  });
}
