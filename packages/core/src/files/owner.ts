import { type Db, type Id, rows } from '@lifang/db';
import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { unitInScope } from '../authorisation/scope.ts';
import { awardInScope } from '../awards/view.ts';
import type { RequestContext } from '../context/request.ts';
import { invalid, unknown } from '../errors/problem.ts';
import { eventInScope } from '../events/select.ts';
import { recordInScope } from '../records/select.ts';

/** What a file is attached to: at most one of the four is named. */
export interface OwnerInput {
  readonly eventId?: Id<'event'> | undefined;
  readonly recordId?: Id<'record'> | undefined;
  readonly awardId?: Id<'award'> | undefined;
  readonly placeId?: Id<'place'> | undefined;
}

/** A row a file is attached to. */
export type FileOwner =
  | { readonly noun: 'event'; readonly field: 'eventId'; readonly id: Id<'event'> }
  | { readonly noun: 'record'; readonly field: 'recordId'; readonly id: Id<'record'> }
  | { readonly noun: 'award'; readonly field: 'awardId'; readonly id: Id<'award'> }
  | { readonly noun: 'place'; readonly field: 'placeId'; readonly id: Id<'place'> };

/** The owner the input names; null when it names none. */
export function ownerOf({ eventId, recordId, awardId, placeId }: OwnerInput): FileOwner | null {
  const named: FileOwner[] = [
    ...(eventId === undefined ? [] : [{ noun: 'event', field: 'eventId', id: eventId } as const]),
    ...(recordId === undefined ? [] : [{ noun: 'record', field: 'recordId', id: recordId } as const]),
    ...(awardId === undefined ? [] : [{ noun: 'award', field: 'awardId', id: awardId } as const]),
    ...(placeId === undefined ? [] : [{ noun: 'place', field: 'placeId', id: placeId } as const]),
  ];
  const [owner, another] = named;
  if (another !== undefined) {
    throw invalid(another.field, {
      zh: 'eventId、recordId、awardId、placeId 须填且只填一个',
      en: 'give one of eventId, recordId, awardId and placeId',
    });
  }
  return owner ?? null;
}

/** As `ownerOf`, where one must be named. */
export function expectOwner(input: OwnerInput): FileOwner {
  const owner = ownerOf(input);
  if (owner === null)
    throw invalid('eventId', {
      zh: 'eventId、recordId、awardId、placeId 须填且只填一个',
      en: 'give one of eventId, recordId, awardId and placeId',
    });
  return owner;
}

const TABLES = {
  event: { from: sql`events e`, id: sql`e.id`, tenant: sql`e.tenant_id`, current: sql`e.current_id is null` },
  record: {
    from: sql`records r`,
    id: sql`r.id`,
    tenant: sql`r.tenant_id`,
    current: sql`r.current_id is null`,
  },
  award: { from: sql`awards`, id: sql`awards.id`, tenant: sql`awards.tenant_id`, current: sql`true` },
  place: { from: sql`places`, id: sql`places.id`, tenant: sql`places.tenant_id`, current: sql`true` },
} as const;

/** Whether a row of the noun with this id is within the actor's reach. */
export function ownerInReach(ctx: RequestContext, noun: FileOwner['noun'], id: SQL): SQL {
  const table = TABLES[noun];
  const reach = {
    event: () => eventInScope(ctx),
    record: () => recordInScope(ctx),
    award: () => awardInScope(ctx),
    place: () => unitInScope(ctx, sql`places.unit_id`),
  }[noun]();
  return sql`exists (select 1 from ${table.from} where ${table.tenant} = ${ctx.credential.tenantId}
    and ${table.id} = ${id} and ${table.current} and ${reach})`;
}

const foundSchema = z.object({ about: z.number() });

/** The owner if it is within the actor's reach, and how many people and households it is about. */
export function lookOwner(db: Db, ctx: RequestContext, owner: FileOwner | null) {
  const { tenantId } = ctx.credential;
  if (owner === null) return rows(db, sql`select 0 as about where false`, foundSchema);
  const about = {
    event: sql`select count(*) from event_subjects s where s.tenant_id = ${tenantId} and s.event_id = ${owner.id} and s.unit_id is null`,
    record: sql`select count(*) from record_subjects s where s.tenant_id = ${tenantId} and s.record_id = ${owner.id} and s.unit_id is null`,
    award: sql`select count(*) from awards a where a.tenant_id = ${tenantId} and a.id = ${owner.id} and a.unit_id is null`,
    place: sql`select count(*) from places p where p.tenant_id = ${tenantId} and p.id = ${owner.id} and p.household_id is not null`,
  }[owner.noun];
  return rows(
    db,
    sql`select (${about})::int as about where ${ownerInReach(ctx, owner.noun, sql`${owner.id}::uuid`)}`,
    foundSchema,
  );
}

/** Checks that an owner that was named was found. */
export function expectFound(owner: FileOwner | null, found: { readonly about: number } | undefined): void {
  if (owner !== null && found === undefined) throw unknown(owner.field, owner.noun);
}
