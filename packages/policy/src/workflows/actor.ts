import type { PositionKind } from '../kinds/position.ts';
import type { UnitKind } from '../kinds/unit.ts';
import type { Named, Wording } from '../names.ts';

/** Roles of users that a workflow may ask for; whoever may do more may do this too. */
export type StaffRole = 'officer' | 'worker';

/** Whoever holds one of the positions in the nearest unit of the kind at or above the case's own. */
export interface Office {
  readonly actor: 'office';
  readonly at: UnitKind;
  readonly positions: readonly PositionKind[];
}

/** Whoever has the role over the nearest unit of the kind at or above the case's own. */
export interface Staff {
  readonly actor: 'staff';
  readonly at: UnitKind;
  readonly role: StaffRole;
}

/** A body that is no user here; an insider records what it did. */
export interface Authority extends Named, Wording {}

/** An outside authority, and the insider who records its act. */
export interface Outside {
  readonly actor: 'outside';
  readonly authority: Authority;
  readonly through: Office | Staff;
}

/** Who may take a step, found relative to the case. */
export type Actor = Office | Staff | Outside;

/** Whoever holds any of the positions in the nearest unit of the kind, such as the director of the community above. */
export const office = (at: UnitKind, ...positions: readonly PositionKind[]): Office => ({
  actor: 'office',
  at,
  positions,
});

/** Whoever has a role over the nearest unit of the kind: for units whose posts the document does not name. */
export const staff = (at: UnitKind, role: StaffRole): Staff => ({ actor: 'staff', at, role });

/** Defines a body outside the tenant. */
export const authority = (name: string, wording: Wording): Authority => ({ core: false, name, ...wording });

/** An outside authority acts, and an insider records it. */
export const speaksThrough = (through: Office | Staff, outside: Authority): Outside => ({
  actor: 'outside',
  authority: outside,
  through,
});

/** The insider whose hand the act takes. */
export const insiderOf = (actor: Actor): Office | Staff =>
  actor.actor === 'outside' ? actor.through : actor;
