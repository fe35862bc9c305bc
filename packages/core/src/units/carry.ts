import { type Db, type Id, json, newId, nothing, run, type Statement, texts } from '@lifang/db';
import { type AppointingAct, type Configuration, type Facts, factsOf, findPosition } from '@lifang/engine';
import { addDays, type Day, qualify } from '@lifang/policy';
import { sql } from 'drizzle-orm';
import type { RequestContext } from '../context/request.ts';
import type { Write } from '../context/write.ts';
import { invalid, Problem } from '../errors/problem.ts';
import { type Judgement, judgeAct } from '../judging/settle.ts';
import type { Held } from './contents.ts';

/** Which positions go on in the successor, and why in spite of a warning. */
export interface Carrying {
  /** Positions whose holders hold them in the successor from the next day. All others end with the unit. */
  readonly carryAppointments?: readonly string[] | undefined;
  readonly reason?: string | undefined;
}

/** Checks that what shall be carried are positions of units of this kind. */
export function expectPositions(config: Configuration, unitKind: string, carrying: Carrying): void {
  for (const [index, kind] of (carrying.carryAppointments ?? []).entries()) {
    const field = `carryAppointments[${index}]`;
    const defined = findPosition(config, kind);
    if (defined === undefined) {
      throw new Problem('kind-not-enabled', {
        errors: [{ field, reason: { zh: '已启用的政策中没有这个类型', en: 'no enabled policy defines it' } }],
      });
    }
    const of = qualify(defined.enabled.policy.slug, defined.definition.of);
    if (of !== unitKind)
      throw invalid(field, {
        zh: `该职务设在 ${of}，而单位是 ${unitKind}`,
        en: `the position is one of a ${of}; the unit is a ${unitKind}`,
      });
  }
}

/** Ends what is held in a unit on its last day. What would only begin afterwards and is carried is taken out first. */
export function endHoldings(
  db: Db,
  tenantId: Id<'tenant'>,
  unitId: Id<'unit'>,
  on: Day,
  carried: readonly string[],
): Statement[] {
  return [
    run(
      db,
      sql`delete from appointments where tenant_id = ${tenantId} and unit_id = ${unitId} and valid_from > ${on}
            and kind = any (${texts(carried)})`,
    ),
    run(
      db,
      sql`update appointments set valid_to = ${on}, version = version + 1
          where tenant_id = ${tenantId} and unit_id = ${unitId} and valid_from <= ${on} and valid_to > ${on}`,
    ),
  ];
}

/**
 * Appoints the holders anew in the successor from the next day, one by one, each judged by what those before it have left.
 * One flight; a refusal undoes everything.
 *
 * @returns what limits found of them, to be kept with them.
 */
export async function carryHoldings(
  ctx: RequestContext,
  { tenancy, ask }: Pick<Write, 'tenancy' | 'ask'>,
  unitId: Id<'unit'>,
  successorId: Id<'unit'>,
  on: Day,
  carried: readonly Held[],
  reason: string | null,
): Promise<readonly Carried[]> {
  const { tenantId } = ctx.credential;
  const acts = carried.map(({ kind, personId, from, to }): AppointingAct => {
    const first = from > on ? from : addDays(on, 1);
    return { act: 'appointing', kind, on: first, to, personId, unitId: successorId };
  });
  // One that had not begun keeps its id and number; one that had ends under them.
  const ids = carried.map(({ id, from }) => (from > on ? id : newId<'appointment'>()));
  const kinds = [...new Set(carried.map(({ kind }) => kind))];
  const facts: Facts[] = [];
  await ask(db => [
    ...endHoldings(db, tenantId, unitId, on, kinds),
    ...acts.flatMap((act, index) => [
      counted(factsOf(db, tenantId, tenancy.configuration, [act]), found => {
        facts[index] = found;
      }),
      appointed(db, ctx, act, ids[index], carried[index]),
    ]),
  ]);
  return acts.flatMap((act, index) => {
    const why = carried[index]?.reason ?? reason;
    const judged = judgeAct(ctx, tenancy.configuration, act, facts[index]?.[0], why);
    const id = ids[index];
    return id === undefined || judged.findings.length === 0 ? [] : [{ id, reason: why, ...judged }];
  });
}

/** What limits found of an appointment that goes on in the successor, and why it does all the same. */
interface Carried extends Judgement {
  readonly id: Id<'appointment'>;
  readonly reason: string | null;
}

/** Keeps with carried appointments what limits found of them. */
export function keepFindings(db: Db, tenantId: Id<'tenant'>, carried: readonly Carried[]): Statement {
  if (carried.length === 0) return nothing;
  return run(
    db,
    sql`update appointments a set counts = f.counts, findings = f.findings, reason = f.reason
        from jsonb_to_recordset(${json(carried)}) as f(id uuid, counts boolean, findings jsonb, reason text)
        where a.tenant_id = ${tenantId} and a.id = f.id`,
  );
}

/** A count whose answer is kept aside: its neighbours in the flight answer nothing. */
function counted(statement: { execute(): Promise<Facts> }, keep: (found: Facts) => void): Statement {
  return { execute: async () => keep(await statement.execute()) };
}

function appointed(
  db: Db,
  ctx: RequestContext,
  act: AppointingAct,
  id: Id<'appointment'> | undefined,
  held: Held | undefined,
): Statement {
  if (held === undefined || id === undefined) throw new Error('every act carries an appointment');
  const moved = held.id === id;
  const { tenantId } = ctx.credential;
  return run(
    db,
    sql`insert into appointments (tenant_id, id, kind, external_id, person_id, unit_id, valid_from, valid_to, reason, version, created_at)
        values (${tenantId}, ${id}, ${act.kind}, ${moved ? held.externalId : null}, ${act.personId},
          ${act.unitId}, ${act.on}, ${act.to}, ${held.reason}, ${moved ? held.version + 1 : 1}, ${ctx.now}::timestamptz)`,
  );
}
