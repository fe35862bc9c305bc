import { type Id, schema } from '@lifang/db';
import { type Configuration, findPlaceKind } from '@lifang/engine';
import { type Day, OPEN_END } from '@lifang/policy';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { personalInSight } from '../authorisation/sight.ts';
import type { RequestContext } from '../context/request.ts';
import { maskData } from '../fields/mask.ts';
import type { Data } from '../fields/validate.ts';
import { type Kept, keptColumns, toKept } from '../judging/kept.ts';
import type { Judgement } from '../judging/settle.ts';

const { places } = schema;

/** A facility of a unit, as callers see it. */
export interface Place extends Kept {
  id: Id<'place'>;
  kind: string;
  externalId: string | null;
  name: string;
  unitId: Id<'unit'>;
  /** The household in whose home it is; null when it is in nobody's. */
  householdId: Id<'household'> | null;
  /** Whether that household agreed. */
  consent: boolean;
  /** What it is for. */
  functions: string[];
  from: Day;
  /** Its last day; null while it has none. */
  to: Day | null;
  data: Data;
  /** Why it was opened, or changed, although a limit warned. */
  reason: string | null;
  version: number;
}

const namesSchema = z.array(z.string());

/** The columns of a place's view, and whether the actor may see its personal fields. */
export function placeColumns(ctx: RequestContext) {
  return {
    id: places.id,
    kind: places.kind,
    externalId: places.externalId,
    name: places.name,
    unitId: places.unitId,
    householdId: places.householdId,
    // The driver carries truth as text.
    consent: sql<boolean>`places.consent`.mapWith(value => value === true || value === 't').as('consent'),
    functions: sql<
      string[]
    >`(select coalesce(jsonb_agg(f.function order by f.function), '[]'::jsonb) from place_functions f
      where f.tenant_id = ${ctx.credential.tenantId} and f.place_id = places.id)`
      .mapWith(value => namesSchema.parse(typeof value === 'string' ? JSON.parse(value) : value))
      .as('functions'),
    from: places.validFrom,
    to: places.validTo,
    data: places.data,
    reason: places.reason,
    ...keptColumns(places),
    version: places.version,
    // Written with its table: the row of a grant has a unit too.
    personal: personalInSight(ctx, sql`places.unit_id`).as('personal'),
  };
}

interface PlaceRow extends Omit<Place, 'to' | keyof Kept>, Judgement {
  readonly to: Day;
  readonly personal: boolean;
}

export function toPlace(row: PlaceRow, config: Configuration): Place {
  const { id, kind, externalId, name, unitId, householdId, consent, functions, from, reason, version } = row;
  const to = row.to === OPEN_END ? null : row.to;
  const data = maskData(findPlaceKind(config, kind)?.definition.fields, row.data, row.personal);
  return {
    id,
    kind,
    externalId,
    name,
    unitId,
    householdId,
    consent,
    functions,
    from,
    to,
    data,
    reason,
    ...toKept(row),
    version,
  };
}
