import { type Id, schema } from '@lifang/db';
import type { Day } from '@lifang/policy';
import { and, eq, sql } from 'drizzle-orm';
import type { RequestContext } from '../context/request.ts';
import { write } from '../context/write.ts';
import { invalid, unknown } from '../errors/problem.ts';
import { lockUnits } from '../residences/lock.ts';
import { lookUnit } from '../residences/look.ts';
import { expectBooks, expectLawful } from './check.ts';
import { expectCovered, isCovered, notLooked, overdrawn } from './cover.ts';
import { floorFacts, floorOf, judgeFloor } from './floor.ts';
import { booksOfEntry, expectKeptEntry, lockEntry } from './lock.ts';
import { supersede } from './supersede.ts';
import { type Entry, toEntry } from './view.ts';

const { entries } = schema;

export interface CorrectEntry {
  readonly id: Id<'entry'>;
  readonly amount?: number | undefined;
  readonly on?: Day | undefined;
  readonly purpose?: string | undefined;
  readonly document?: string | undefined;
  readonly note?: string | undefined;
  readonly approvedById?: Id<'unit'> | undefined;
  /** Why what stood before was wrong. */
  readonly reason: string;
}

/** Puts an entry right; what stood before is kept. What pays an entitlement is withdrawn and entered anew. */
export function correctEntry(ctx: RequestContext, input: CorrectEntry): Promise<Entry> {
  const { tenantId } = ctx.credential;
  const { id, reason } = input;
  return write(ctx, 'entries.correct', async ({ tenancy, ask, commit }) => {
    const { configuration } = tenancy;
    const books = booksOfEntry(tenantId, id);
    const [, [row]] = await ask(db => [lockUnits(db, tenantId, sql`in (${books})`), lockEntry(db, ctx, id)]);
    const before = expectKeptEntry(ctx, row);
    const amount = input.amount ?? before.amount;
    const on = input.on ?? before.on;
    if (before.rule !== null && (amount !== before.amount || on !== before.on))
      throw invalid('amount', {
        zh: '它支付了一项应付款：请撤销后重新登记',
        en: 'it pays an entitlement: withdraw it and enter it anew',
      });
    const { kind, flow, byUnitId } = before;
    const toUnitId = before.toUnitId ?? undefined;
    const approvedById = input.approvedById ?? before.approvedById;
    const floor = flow === 'budget' ? floorOf(configuration, kind, on) : null;
    const move = { flow, amount, on, unitId: byUnitId, toUnitId: before.toUnitId };
    const [[book], [other], [approver], underFloor, short] = await ask(db => [
      lookUnit(db, ctx, byUnitId),
      db
        .select({
          id: schema.units.id,
          kind: schema.units.kind,
          from: schema.units.validFrom,
          to: schema.units.validTo,
        })
        .from(schema.units)
        .where(and(eq(schema.units.tenantId, tenantId), eq(schema.units.id, sql`${toUnitId ?? null}::uuid`))),
      lookUnit(db, ctx, input.approvedById),
      floorFacts(db, tenantId, floor, { kind, unitId: byUnitId, on, except: id }),
      isCovered(configuration, kind) ? overdrawn(db, tenantId, { kind, books }, move, id) : notLooked,
    ]);
    const said = {
      kind,
      flow,
      on,
      purpose: input.purpose ?? before.purpose,
      document: input.document ?? before.document,
    };
    const fund = expectBooks(configuration, said, ctx.today, book, {
      asked: toUnitId !== undefined,
      unit: other,
    });
    if (input.approvedById !== undefined && approver === undefined) throw unknown('approvedById', 'unit');
    expectLawful(ctx.language, fund, said);
    expectCovered(ctx.language, configuration, kind, short);
    const findings = judgeFloor(ctx.language, configuration, fund, floor, underFloor, {
      on,
      amount,
      reason,
      approved: approvedById !== null,
    });
    const { purpose, document } = said;
    const changed = { amount, purpose, document, note: input.note ?? before.note, reason };
    const version = before.version + 1;
    const corrected = toEntry({
      ...before,
      ...changed,
      on,
      findings,
      approvedById,
      version,
    });
    const names = Object.keys(input).filter(name => name !== 'id' && name !== 'reason');
    return commit(corrected, { noun: 'entry', targetId: id, detail: { kind, fields: names, amount } }, db => [
      supersede(db, tenantId, id),
      db
        .update(entries)
        .set({ ...changed, occurredOn: on, findings, approvedBy: approvedById, version })
        .where(and(eq(entries.tenantId, tenantId), eq(entries.id, id))),
    ]);
  });
}
