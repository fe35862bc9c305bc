import { type Id, newId, schema } from '@lifang/db';
import { recompute } from '@lifang/engine';
import { type Day, OPEN_END } from '@lifang/policy';
import type { RequestContext } from '../context/request.ts';
import { write } from '../context/write.ts';
import { invalid } from '../errors/problem.ts';
import { applyStays } from '../residences/apply.ts';
import { lockUnits } from '../residences/lock.ts';
import { expectOpenUnit, lookUnit } from '../residences/look.ts';
import { planHouseholdMove } from '../residences/plan-household-move.ts';
import { type Household, toHousehold } from './view.ts';

const { households } = schema;

export interface CreateHousehold {
  readonly externalId?: string | undefined;
  readonly address: string;
  readonly unitId: Id<'unit'>;
  /** The first day it lives there. */
  readonly from: Day;
}

/** Adds a household that lives in a unit from a day. */
export function createHousehold(ctx: RequestContext, input: CreateHousehold): Promise<Household> {
  const { tenantId } = ctx.credential;
  return write(ctx, 'households.create', async ({ tenancy, ask, commit }) => {
    const [, [unit]] = await ask(db => [
      lockUnits(db, tenantId, [input.unitId]),
      lookUnit(db, ctx, input.unitId),
    ]);
    expectOpenUnit(unit, input.from, 'from');
    if (input.from > ctx.today) throw invalid('from', { zh: '晚于今天', en: 'lies in the future' });

    const id = newId<'household'>();
    const { externalId = null, address, unitId, from } = input;
    const row = { id, externalId, address, unitId, from, to: OPEN_END, version: 1 };
    return commit(
      toHousehold(row, true),
      { noun: 'household', targetId: id, detail: { unitId, from } },
      db => [
        db.insert(households).values({ tenantId, id, externalId, address, createdAt: ctx.now }),
        applyStays(db, tenantId, planHouseholdMove(id, [], unitId, from)),
        recompute(db, tenantId, tenancy.configuration, ctx.today, { subjects: [id], of: ['household'] }),
      ],
    );
  });
}
