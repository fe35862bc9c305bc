import type { PositionKind } from '../kinds/position.ts';
import type { UnitKind } from '../kinds/unit.ts';
import type { Named, Wording } from '../names.ts';

/** Roles of users that a workflow may ask for; whoever may do more may do this too. */
export type StaffRole = 'officer' | 'worker';

/** Where one begins to look upwards: the unit whose matter the case is, or each unit the case is about. */
export type Ground = 'case' | 'subject';

/** Whoever holds one of the positions in the nearest unit of the kind at or above where one begins to look. */
export interface Office {
  readonly actor: 'office';
  readonly from: Ground;
  readonly at: UnitKind;
  readonly positions: readonly PositionKind[];
}

/** Whoever has the role over the nearest unit of the kind at or above where one begins to look. */
export interface Staff {
  readonly actor: 'staff';
  readonly from: Ground;
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

/** Nobody: the step is taken by itself once the term of the state has run out. */
export interface Clock {
  readonly actor: 'clock';
}

/** Who may open a case: somebody, found relative to it. */
export type Opener = Office | Staff | Outside;

/** Who takes a step. */
export type Actor = Opener | Clock;

/** Whoever holds any of the positions in the nearest unit of the kind, such as the director of the community above. */
export const office = (at: UnitKind, ...positions: readonly PositionKind[]): Office => ({
  actor: 'office',
  from: 'case',
  at,
  positions,
});

/** Whoever has a role over the nearest unit of the kind: for units whose posts the document does not name. */
export const staff = (at: UnitKind, role: StaffRole): Staff => ({ actor: 'staff', from: 'case', at, role });

/** The same, looked for from each unit the case is about: the committee that somebody else's case concerns. */
export const atSubject = <A extends Office | Staff>(actor: A): A => ({ ...actor, from: 'subject' });

/** Defines a body outside the tenant. */
export const authority = (name: string, wording: Wording): Authority => ({ core: false, name, ...wording });

/** An outside authority acts, and an insider records it. */
export const speaksThrough = (through: Office | Staff, outside: Authority): Outside => ({
  actor: 'outside',
  authority: outside,
  through,
});

/** Time takes the step: when the term of the state is over, once, as of its last day. */
export const whenTermEnds: Clock = { actor: 'clock' };

/** The insider whose hand the act takes; null where time takes it. */
export function insiderOf(actor: Opener): Office | Staff;
export function insiderOf(actor: Actor): Office | Staff | null;
export function insiderOf(actor: Actor): Office | Staff | null {
  switch (actor.actor) {
    case 'clock':
      return null;
    case 'outside':
      return actor.through;
    default:
      return actor;
  }
}
