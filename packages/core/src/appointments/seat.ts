import { type Db, type Id, rows } from '@lifang/db';
import type { PositionKind } from '@lifang/policy';
import { type Day, OPEN_END, qualify } from '@lifang/policy';
import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { unitInScope } from '../authorisation/scope.ts';
import type { RequestContext } from '../context/request.ts';
import { NOUNS } from '../errors/nouns.ts';
import { invalid, unknown } from '../errors/problem.ts';

/** Where a position is held: in a unit, or in a group of one. */
export interface SeatInput {
  readonly unitId?: Id<'unit'> | undefined;
  readonly groupId?: Id<'group'> | undefined;
}

/** Exactly one of the two is named. */
export function expectOneSeat({ unitId, groupId }: SeatInput): void {
  if (unitId === undefined && groupId === undefined)
    throw invalid('unitId', { zh: '请填单位或组织', en: 'give a unit or a group' });
  if (unitId !== undefined && groupId !== undefined)
    throw invalid('groupId', {
      zh: 'unitId 与 groupId 须填且只填一个',
      en: 'give one of unitId and groupId',
    });
}

/** The unit a seat is in; a group never changes its unit. */
export function unitOfSeat(tenantId: Id<'tenant'>, { unitId, groupId }: SeatInput): SQL {
  return unitId === undefined
    ? sql`(select unit_id from groups where tenant_id = ${tenantId} and id = ${groupId ?? null}::uuid)`
    : sql`${unitId}::uuid`;
}

const found = z.object({
  unitId: z.custom<Id<'unit'>>(value => typeof value === 'string'),
  groupId: z.custom<Id<'group'>>(value => typeof value === 'string').nullable(),
  /** The kind of the group, or else of the unit. */
  kind: z.string(),
  from: z.string(),
  to: z.string(),
});

/** A seat within the actor's reach: the unit it is in, and how long it can be held. */
export function lookSeat(db: Db, ctx: RequestContext, seat: SeatInput) {
  const { tenantId } = ctx.credential;
  return rows(
    db,
    sql`select u.id as "unitId", g.id as "groupId", coalesce(g.kind, u.kind) as kind,
          coalesce(g.valid_from, u.valid_from)::text as "from", coalesce(g.valid_to, u.valid_to)::text as "to"
        from units u left join groups g on g.tenant_id = ${tenantId} and g.id = ${seat.groupId ?? null}::uuid
        where u.tenant_id = ${tenantId} and u.id = ${unitOfSeat(tenantId, seat)} and ${unitInScope(ctx, sql`u.id`)}`,
    found,
  );
}

type FoundSeat = z.infer<typeof found>;

/** Checks that a seat is one for the position, is there on the first day and goes on. */
export function expectSeat(row: FoundSeat | undefined, input: SeatInput, from: Day): FoundSeat {
  const field = input.groupId === undefined ? 'unitId' : 'groupId';
  const noun = input.groupId === undefined ? 'unit' : 'group';
  if (row === undefined) throw unknown(field, noun);
  if (row.to !== OPEN_END) {
    throw invalid(field, {
      zh: `该${NOUNS[noun].zh}已于 ${row.to} ${noun === 'unit' ? '撤销' : '解散'}`,
      en: `that ${noun} ${noun === 'unit' ? 'closed' : 'was dissolved'} on ${row.to}`,
    });
  }
  if (from < row.from)
    throw invalid('from', {
      zh: `该${NOUNS[noun].zh}自 ${row.from} 起才有`,
      en: `the ${noun} exists from ${row.from}`,
    });
  return row;
}

/** Checks that the position is one of units, or of groups, of this kind. */
export function expectPositionOf(slug: string, { of }: PositionKind, { kind, groupId }: FoundSeat): void {
  const own = qualify(slug, of);
  if (own === kind) return;
  const where = of.noun === 'group' ? 'group' : 'unit';
  if ((groupId === null) !== (where === 'unit')) {
    throw invalid(`${where}Id`, {
      zh: `该职务设在 ${own}：请填${NOUNS[where].zh}`,
      en: `the position is one of a ${own}: give the ${where}`,
    });
  }
  throw invalid(`${where}Id`, {
    zh: `该职务设在 ${own}，而所填${NOUNS[where].zh}是 ${kind}`,
    en: `the position is one of a ${own}; that ${where} is a ${kind}`,
  });
}
