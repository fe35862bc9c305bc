import { type Id, schema } from '@lifang/db';
import { type Day, OPEN_END } from '@lifang/policy';

const { categories } = schema;

/** A membership of a person, household or unit in a list, as callers see it. */
export interface Membership {
  id: Id<'category'>;
  /** The list. */
  kind: string;
  externalId: string | null;
  /** Exactly one of the three is set. */
  personId: Id<'person'> | null;
  householdId: Id<'household'> | null;
  unitId: Id<'unit'> | null;
  from: Day;
  /** The last day; null while none is known. */
  to: Day | null;
  /** `entered` by somebody, or `derived` from facts. */
  source: 'entered' | 'derived';
  version: number;
}

/** The columns of a membership's view. */
export const membershipColumns = {
  id: categories.id,
  kind: categories.kind,
  externalId: categories.externalId,
  personId: categories.personId,
  householdId: categories.householdId,
  unitId: categories.unitId,
  from: categories.validFrom,
  to: categories.validTo,
  source: categories.source,
  version: categories.version,
};

export function toMembership(
  row: Omit<Membership, 'to' | 'source'> & { readonly to: Day; readonly source: string },
): Membership {
  const { id, kind, externalId, personId, householdId, unitId, from, to, source, version } = row;
  return {
    id,
    kind,
    externalId,
    personId,
    householdId,
    unitId,
    from,
    to: to === OPEN_END ? null : to,
    source: source === 'derived' ? 'derived' : 'entered',
    version,
  };
}
