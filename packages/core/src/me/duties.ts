import { type Db, type Id, rows } from '@lifang/db';
import { findPosition } from '@lifang/engine';
import type { Day } from '@lifang/policy';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { RequestContext } from '../context/request.ts';
import { dutyPage, type ListDuties, toDutyPage } from '../duties/list.ts';
import { readOpened } from '../duties/opened.ts';
import type { DutyView } from '../duties/view.ts';

export interface ListMyDuties extends Omit<ListDuties, 'mine' | 'withinId'> {
  /** A kind of unit: everything owed within the units of that kind above my positions, such as my whole community. */
  readonly level?: string | undefined;
}

/** A position the user's person holds. */
interface MyPosition {
  position: string;
  title: string;
  english: string;
  from: Day;
  unit: MyUnit;
  /** The units above it, the nearest first. */
  above: MyUnit[];
}

interface MyUnit {
  id: Id<'unit'>;
  kind: string;
  name: string;
}

/** What the user owes, by the positions of the person they are. */
export interface MyDuties {
  positions: MyPosition[];
  items: readonly DutyView[];
  nextCursor: string | null;
}

const unitSchema = z.object({
  id: z.custom<Id<'unit'>>(value => typeof value === 'string'),
  kind: z.string(),
  name: z.string(),
});
const positionSchema = z.object({
  position: z.string(),
  from: z.string(),
  /** The unit itself first, then those above it. */
  chain: z.preprocess(
    value => (typeof value === 'string' ? JSON.parse(value) : value),
    z.tuple([unitSchema]).rest(unitSchema),
  ),
});

/** Lists what the actor owes on a day; nothing for a key, or a user who is nobody of the roster. */
export async function listMyDuties(ctx: RequestContext, input: ListMyDuties): Promise<MyDuties> {
  const { level, ...selection } = input;
  const asOf = input.asOf ?? ctx.today;
  const mine = { ...selection, mine: { level } };
  const { answers, tenancy } = await readOpened(ctx, 'me.duties', (db, known, openedTo) => [
    dutyPage(db, ctx, known.configuration, mine, openedTo),
    positionsOf(db, ctx, asOf),
  ]);
  const [found, positions] = answers;
  const { items, nextCursor } = toDutyPage(found, ctx, tenancy.configuration, mine);
  return {
    positions: positions.map(({ position, from, chain: [unit, ...above] }) => {
      const definition = findPosition(tenancy.configuration, position)?.definition;
      return {
        position,
        title: definition?.title ?? position,
        english: definition?.english ?? position,
        from,
        unit,
        above,
      };
    }),
    items,
    nextCursor,
  };
}

function positionsOf(db: Db, ctx: RequestContext, asOf: Day) {
  const { tenantId } = ctx.credential;
  return rows(
    db,
    sql`select a.kind as position, a.valid_from as "from", (
          select jsonb_agg(jsonb_build_object('id', u.id, 'kind', u.kind, 'name', u.name) order by c.depth)
          from unit_closure c join units u on u.tenant_id = ${tenantId} and u.id = c.ancestor_id
          where c.tenant_id = ${tenantId} and c.descendant_id = a.unit_id and c.valid_from <= ${asOf} and c.valid_to >= ${asOf}) as chain
        from users me
        join appointments a on a.tenant_id = ${tenantId} and a.person_id = me.person_id and a.valid_from <= ${asOf} and a.valid_to >= ${asOf}
        where me.tenant_id = ${tenantId} and me.id = nullif(current_setting('app.actor_id'), '')::uuid
        order by a.valid_from, a.id`,
    positionSchema,
  );
}
