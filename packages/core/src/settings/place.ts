import { type Db, type Id, type Statement, schema } from '@lifang/db';
import type { Configuration, SettingValue } from '@lifang/engine';
import { addDays, type Day, OPEN_END } from '@lifang/policy';
import { and, eq } from 'drizzle-orm';

const { settings } = schema;

/** A value to be in force from a day. */
export interface NewValue {
  /** `<slug>.<name>`. */
  readonly name: string;
  /** Null: expressly left open. */
  readonly value: unknown;
  readonly from: Day;
  readonly reason: string | null;
}

/** What a new value does to those that are there. */
export interface Placed {
  readonly added: SettingValue;
  /** The one before it, which now ends the day before; absent when it was the first or is replaced. */
  readonly closed: SettingValue | undefined;
  /** With the new value in it. */
  readonly configuration: Configuration;
}

/** Finds a new value its place: it ends the one before it and lasts until the next one begins. */
export function place(configuration: Configuration, { name, value, from }: NewValue): Placed {
  const own = configuration.settings.filter(other => other.name === name);
  const others = configuration.settings.filter(other => other.name !== name);
  const before = own.find(other => other.from < from && from <= other.to);
  const next = own
    .map(other => other.from)
    .filter(start => start > from)
    .sort()[0];
  const added = { name, from, to: next === undefined ? OPEN_END : addDays(next, -1), value };
  const closed = before && { ...before, to: addDays(from, -1) };
  const kept = own.filter(other => other !== before && other.from !== from);
  return {
    added,
    closed,
    configuration: { ...configuration, settings: [...others, ...kept, ...(closed ? [closed] : []), added] },
  };
}

/** Stores what was placed. */
export function writePlaced(
  db: Db,
  tenantId: Id<'tenant'>,
  { added, closed }: Placed,
  by: { readonly actorId: Id<'other'>; readonly at: string; readonly reason: string | null },
): Statement[] {
  const { name } = added;
  const what = { validTo: added.to, value: added.value, reason: by.reason, setBy: by.actorId, setAt: by.at };
  return [
    ...(closed
      ? [
          db
            .update(settings)
            .set({ validTo: closed.to })
            .where(
              and(
                eq(settings.tenantId, tenantId),
                eq(settings.name, name),
                eq(settings.validFrom, closed.from),
              ),
            ),
        ]
      : []),
    db
      .insert(settings)
      .values({ tenantId, name, validFrom: added.from, ...what })
      .onConflictDoUpdate({ target: [settings.tenantId, settings.name, settings.validFrom], set: what }),
  ];
}
