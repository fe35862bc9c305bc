import { type Db, type Id, json, rows } from '@lifang/db';
import { type Day, type Exact, OPEN_END } from '@lifang/policy';
import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Configuration } from '../configuration.ts';
import { type ActiveLimit, limitsJoined, limitsOn } from './active.ts';
import type { JudgedAct } from './acts.ts';
import { daysFor, figuresAt, formulaKey, formulasFor, given } from './formula-bounds.ts';
import { countOnJoining } from './joining.ts';
import { type Mode, readKey, selectionKey, selectionsIn } from './selection-key.ts';
import { ACT_COLUMNS, countOf } from './selections.ts';

/** What the limits on an act need to know, by the key of the selection or formula: an exact number. Null is undetermined. */
export type Counts = ReadonlyMap<string, Found>;

/** A number that was found, exact: as text where a machine would round it, as a ratio where a formula gave it. Null is undetermined. */
export type Found = number | string | Exact | null;

/** For each act, in order, its counts. */
export type Facts = readonly Counts[];

const countSchema = z.preprocess(value => {
  const count = Number(value);
  return value === null ? null : Number.isSafeInteger(count) ? count : String(value);
}, z.union([z.number(), z.string()]).nullable());

/** A row of counts. The driver answers large whole numbers as text, and an unknown one as nothing. */
export const countsSchema = z.record(z.string(), countSchema);

/** The column of the count with this place in a list of keys. */
export const labelled = (index: number): SQL => sql`${sql.identifier(`f${index}`)}`;

/**
 * One statement that counts, for every act at once, what the limits on its kind look at; of acts that are counted up over a
 * year, those earlier in the list are counted with what is stored. What the acts change must have been locked in an earlier
 * statement of the transaction.
 */
export function factsOf(
  db: Db,
  tenantId: Id<'tenant'>,
  config: Configuration,
  acts: readonly JudgedAct[],
): { execute(): Promise<Facts> } {
  const keys = [...new Set(acts.flatMap(act => keysFor(config, act)))].sort();
  const compared = acts.map(act => formulasFor(config, act));
  const formulas = [...new Map(compared.flat().map(one => [one.rule, one])).values()];
  if (keys.length === 0 && formulas.length === 0)
    return { execute: () => Promise.resolve(acts.map(() => new Map())) };
  const columns = keys.map((key, index) => {
    const selected = readKey(key);
    const count =
      selected.mode === 'joining' ? countOnJoining(tenantId, selected) : countOf(tenantId, selected);
    return sql`${count} as ${labelled(index)}`;
  });
  const looked = formulas.map(
    (active, index) => sql`${figuresAt(tenantId, active)} as ${sql.identifier(`g${index}`)}`,
  );
  const alike = [...new Set(keys.flatMap(key => readKey(key).alike))];
  const listed = acts.map((act, i) => ({
    i,
    ...rowOf(act),
    data: saidIn(act, alike),
    days: daysFor(compared[i] ?? [], act),
  }));
  const statement = rows(
    db,
    sql`with act as (
          -- A seat in a group is taken in the unit the group stands in.
          select act.i, act.id, act.kind, act.first, act.last, act.group_id, act.person_id, act.about, act.participants, act.invited,
            act.functions, act.data, act.case_id, act.case_state, act.days, coalesce(act.unit_id, (
              select g.unit_id from groups g where g.tenant_id = ${tenantId} and g.id = act.group_id)) as unit_id
          from jsonb_to_recordset(${json(listed)}) as act(i integer, ${sql.raw(ACT_COLUMNS)}, days jsonb)
        )
        select a.i, ${sql.join([...columns, ...looked], sql`, `)} from act a order by a.i`,
    z.record(z.string(), z.unknown()),
  );
  return {
    async execute() {
      const found = await statement.execute();
      return acts.map((act, at) => {
        const { [at]: row = {} } = found;
        const counted = keys.map((key, index) => [key, countSchema.parse(row[`f${index}`] ?? null)] as const);
        const amounts = formulas.map(
          (active, index) =>
            [
              formulaKey(active.enabled.policy.slug, active.formula),
              given(config, active, row[`g${index}`], act),
            ] as const,
        );
        return new Map<string, Found>([...counted, ...amounts]);
      });
    },
  };
}

function keysFor(config: Configuration, act: JudgedAct): string[] {
  const joined = act.act === 'appointing' ? limitsJoined(config, act.kind) : [];
  return [
    ...limitsOn(config, act.act, act.kind).flatMap(active => keysIn(active, 'standing')),
    ...joined.flatMap(active => keysIn(active, 'joining')),
  ];
}

/** What an act says in the fields that are compared with a case's, and nothing else of it. */
function saidIn(act: JudgedAct, fields: readonly string[]): Readonly<Record<string, unknown>> {
  const data = act.act === 'appointing' ? {} : act.data;
  return Object.fromEntries(
    fields.flatMap(field =>
      data[field] === undefined || data[field] === null ? [] : [[field, data[field]]],
    ),
  );
}

/** The keys of everything a limit counts. */
export function keysIn({ limit, enabled }: ActiveLimit, mode: Mode): string[] {
  return Object.values(limit.requirements).flatMap(({ must }) =>
    selectionsIn(must).map(selection => selectionKey(enabled.policy.slug, selection, mode)),
  );
}

interface ActRow {
  readonly id: string | null;
  readonly kind: string;
  readonly first: Day;
  readonly last: Day;
  readonly unit_id: string | null;
  readonly group_id: string | null;
  readonly person_id: string | null;
  readonly about: readonly string[];
  readonly participants: readonly string[];
  readonly invited: readonly string[];
  readonly functions: readonly string[];
  readonly case_id: string | null;
  readonly case_state: string | null;
}

/** An act as the counts see it. */
function rowOf(act: JudgedAct): ActRow {
  const row: ActRow = {
    id: null,
    kind: act.kind,
    first: act.on,
    last: act.on,
    unit_id: act.unitId,
    group_id: null,
    person_id: null,
    about: [],
    participants: [],
    invited: [],
    functions: [],
    case_id: null,
    case_state: null,
  };
  switch (act.act) {
    case 'recording':
      return { ...row, about: act.about, participants: act.participants, invited: act.invited };
    case 'keeping':
      return { ...row, about: act.about };
    case 'appointing':
      return { ...row, last: act.to, person_id: act.personId, group_id: act.groupId ?? null };
    case 'constituting':
      return { ...row, group_id: act.groupId };
    case 'opening-place':
      return { ...row, id: act.placeId, last: act.to, functions: act.functions };
    case 'granting':
      return {
        ...row,
        about: [act.holderId],
        case_id: act.through?.caseId ?? null,
        case_state: act.through?.state ?? null,
      };
    case 'publishing':
      return { ...row, last: act.to };
    case 'opening':
      return { ...row, last: OPEN_END, about: act.about };
  }
}
