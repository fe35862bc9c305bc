import { type Db, type Id, schema } from '@lifang/db';
import { type Day, OPEN_END } from '@lifang/policy';
import { sql } from 'drizzle-orm';
import { personalInSight } from '../authorisation/sight.ts';
import type { RequestContext } from '../context/request.ts';
import { decryptText, type TenantKey } from '../protection/encryption.ts';
import { maskName, maskNumber } from '../protection/personal.ts';
import { staysOn } from '../residences/look.ts';

const { people, residences } = schema;

export const SEXES = ['male', 'female', 'unknown'] as const;
export type Sex = (typeof SEXES)[number];

/** A person as callers see them: who may not see personal data gets the name masked and the year of birth only. */
export interface Person {
  id: Id<'person'>;
  externalId: string | null;
  name: string;
  sex: Sex;
  /** Null when unknown, and for callers who may not see it. */
  bornOn: Day | null;
  birthYear: number | null;
  /** The last day alive, when known. */
  diedOn: Day | null;
  /** Masked for everybody; `people.reveal` answers it whole. */
  idNumber: string | null;
  /** Masked for everybody; `people.reveal` answers it whole. */
  phone: string | null;
  /** The household they live in on the day asked about, if any. */
  householdId: Id<'household'> | null;
  /** The unit they live in on the day asked about; null when they live nowhere in the tenant. */
  unitId: Id<'unit'> | null;
  /** Since when they live there. */
  from: Day | null;
  /** Their last day there; null while it goes on. */
  to: Day | null;
  version: number;
}

/** A row as stored, with where they live on a day. */
export interface PersonRow {
  readonly id: Id<'person'>;
  readonly externalId: string | null;
  readonly name: string;
  readonly sex: string;
  readonly bornOn: Day | null;
  readonly diedOn: Day | null;
  readonly idNumber: string | null;
  readonly phone: string | null;
  readonly householdId: Id<'household'> | null;
  readonly unitId: Id<'unit'> | null;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly version: number;
}

/** People with where they live on a day, and whether the actor may see their personal data. */
export function selectPeople(db: Db, ctx: RequestContext, day: Day) {
  return db
    .select({
      id: people.id,
      externalId: people.externalId,
      name: people.name,
      sex: people.sex,
      bornOn: people.bornOn,
      diedOn: people.diedOn,
      idNumber: people.idNumber,
      phone: people.phone,
      mergedIntoId: people.mergedIntoId,
      householdId: residences.householdId,
      unitId: residences.unitId,
      from: residences.validFrom,
      to: residences.validTo,
      version: people.version,
      seen: personalInSight(ctx, people.id).as('seen'),
    })
    .from(people)
    .leftJoin(residences, staysOn(ctx, sql`${people.id}`, day));
}

/** @param seen whether the caller may see personal data of this person. */
export function toPerson(row: PersonRow, key: TenantKey, seen: boolean): Person {
  const { id, externalId, name, bornOn, diedOn, householdId, unitId, from, to, version } = row;
  const masked = (sealed: string | null) => (sealed === null ? null : maskNumber(decryptText(key, sealed)));
  return {
    id,
    externalId,
    name: seen ? name : maskName(name),
    sex: SEXES.find(sex => sex === row.sex) ?? 'unknown',
    bornOn: seen ? bornOn : null,
    birthYear: bornOn === null ? null : Number(bornOn.slice(0, 4)),
    diedOn,
    idNumber: masked(row.idNumber),
    phone: masked(row.phone),
    householdId,
    unitId,
    from,
    to: to === OPEN_END ? null : to,
    version,
  };
}
