import { type Id, json, newId, rows, run, schema, uuids } from '@lifang/db';
import { findUnitKind, recompute } from '@lifang/engine';
import { type Day, OPEN_END, type SubjectNoun } from '@lifang/policy';
import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { unitInScope } from '../authorisation/scope.ts';
import { demandWholeTenant } from '../authorisation/whole-tenant.ts';
import type { RequestContext } from '../context/request.ts';
import { write } from '../context/write.ts';
import { NOUNS } from '../errors/nouns.ts';
import { type InputError, invalid, notFound, Problem } from '../errors/problem.ts';
import { addFacets, facetsOf } from '../fields/facets.ts';
import { checkData, type Data } from '../fields/validate.ts';
import { expectVersion } from '../versions.ts';
import { deriveClosure } from './closure.ts';
import { lookAbove } from './contents.ts';
import { bumpMoved, relocateStays, relocateUnits } from './relocate.ts';
import { lookPlaces, relocatePlaces } from './relocate-places.ts';
import { toUnit, type Unit, unitColumns } from './view.ts';

const { units } = schema;

/** A new unit and what it takes along. */
interface UnitPart {
  readonly name: string;
  readonly externalId?: string | undefined;
  readonly data?: Data | undefined;
  readonly householdIds?: readonly Id<'household'>[] | undefined;
  readonly unitIds?: readonly Id<'unit'>[] | undefined;
}

export interface SplitUnit {
  readonly id: Id<'unit'>;
  /** The first day of the new units. */
  readonly on: Day;
  readonly parts: readonly UnitPart[];
}

/** A unit after a split, and the new ones beside it. */
export interface SplitUnits {
  unit: Unit;
  parts: Unit[];
  moved: { units: number; households: number; people: number; places: number };
}

const located = z.object({
  id: z.string(),
  here: z.preprocess(value => value === true || value === 't', z.boolean()),
});

/**
 * Makes new units of the same kind beside a unit, which take the households and units named from a day on, with everybody
 * who lives in them. The rest stays where it is, its positions too. Answers for earlier days do not change.
 */
export function splitUnit(ctx: RequestContext, input: SplitUnit): Promise<SplitUnits> {
  const { tenantId } = ctx.credential;
  const { id, on } = input;
  const homes = input.parts.flatMap(part => part.householdIds ?? []);
  const lower = input.parts.flatMap(part => part.unitIds ?? []);
  return write(
    ctx,
    'units.split',
    async ({ tenancy, entered, ask, commit }) => {
      const [[unit], foundHomes, foundUnits, people, open, above] = await ask(db => [
        db
          .select(unitColumns(ctx, on))
          .from(units)
          .where(and(eq(units.tenantId, tenantId), eq(units.id, id), unitInScope(ctx, units.id))),
        rows(
          db,
          sql`select h.id, exists (select 1 from residences r
                where r.tenant_id = ${tenantId} and r.subject_id = h.id and r.unit_id = ${id} and r.valid_to >= ${on}) as here
              from households h where h.tenant_id = ${tenantId} and h.id = any (${uuids(homes)})`,
          located,
        ),
        rows(
          db,
          sql`select u.id, exists (select 1 from unit_parents p
                where p.tenant_id = ${tenantId} and p.unit_id = u.id and p.parent_id = ${id} and p.valid_to >= ${on}) as here
              from units u where u.tenant_id = ${tenantId} and u.id = any (${uuids(lower)})`,
          located,
        ),
        rows(
          db,
          sql`select distinct r.person_id as id from residences r
              where r.tenant_id = ${tenantId} and r.household_id = any (${uuids(homes)}) and r.person_id is not null
                and r.unit_id = ${id} and r.valid_to >= ${on}`,
          z.object({ id: z.string() }),
        ),
        lookPlaces(db, tenantId, id, on),
        lookAbove(db, tenantId, [id]),
      ]);
      if (unit === undefined) throw notFound('unit');
      expectVersion(ctx, unit.version);
      if (unit.to !== OPEN_END)
        throw invalid('id', { zh: `该单位已于 ${unit.to} 撤销`, en: `the unit closed on ${unit.to}` });
      if (on > ctx.today) throw invalid('on', { zh: '晚于今天', en: 'lies in the future' });
      if (on < unit.from)
        throw invalid('on', { zh: `该单位自 ${unit.from} 起才有`, en: `the unit exists from ${unit.from}` });
      if (unit.parentId === null) demandWholeTenant(entered());
      expectParts(input.parts, foundHomes, foundUnits, on);
      const defined = findUnitKind(tenancy.configuration, unit.kind);
      if (defined === undefined) {
        throw new Problem('kind-not-enabled', {
          errors: [
            {
              field: 'id',
              reason: { zh: `已启用的政策中没有 ${unit.kind}`, en: `no enabled policy defines ${unit.kind}` },
            },
          ],
        });
      }
      const { fields } = defined.definition;
      const parts = input.parts.map(part => ({ ...part, id: newId<'unit'>(), data: part.data ?? {} }));
      for (const { data } of parts) checkData(fields, data);

      const planOf = (named: (part: (typeof parts)[number]) => readonly string[]) =>
        sql`select id, unit from jsonb_to_recordset(${json(
          parts.flatMap(part => named(part).map(each => ({ id: each, unit: part.id }))),
        )}) as planned(id uuid, unit uuid)`;
      const made = parts.map(part => ({
        id: part.id,
        kind: unit.kind,
        externalId: part.externalId ?? null,
        name: part.name,
        data: part.data,
      }));
      const facets = made.flatMap(part => {
        const found = facetsOf(fields, part.data);
        return found.length === 0 ? [] : [{ id: part.id, facets: found }];
      });
      // A place in somebody's home goes with them.
      const unitOfHome = new Map(
        parts.flatMap(part => (part.householdIds ?? []).map(home => [home, part.id])),
      );
      const hosted = open.flatMap(place => {
        const unitId = place.householdId === null ? undefined : unitOfHome.get(place.householdId);
        return unitId === undefined ? [] : [{ place, unitId }];
      });
      const moved = {
        units: lower.length,
        households: homes.length,
        people: people.length,
        places: hosted.length,
      };
      const { parentId } = unit;
      const ids = made.map(part => part.id);
      return commit(
        {
          unit: toUnit({ ...unit, version: unit.version + 1 }),
          parts: made.map(part =>
            toUnit({ ...part, parentId, from: on, to: OPEN_END, successorId: null, version: 1 }),
          ),
          moved,
        },
        { noun: 'unit', targetId: id, detail: { on, parts: ids, moved } },
        db => [
          db
            .insert(units)
            .values(
              made.map(part => ({ tenantId, ...part, validFrom: on, validTo: OPEN_END, createdAt: ctx.now })),
            ),
          // Beside the unit on every day from the first, also where it has been moved since.
          run(
            db,
            sql`insert into unit_parents (tenant_id, unit_id, parent_id, valid_from, valid_to)
                select ${tenantId}, made.id, p.parent_id, greatest(p.valid_from, ${on}::date), p.valid_to
                from unit_parents p cross join unnest(${uuids(ids)}) as made(id)
                where p.tenant_id = ${tenantId} and p.unit_id = ${id} and p.valid_to >= ${on}`,
          ),
          relocateStays(db, tenantId, {
            from: id,
            first: on,
            plan: planOf(part => part.householdIds ?? []),
            all: false,
          }),
          relocateUnits(db, tenantId, {
            from: id,
            first: on,
            plan: planOf(part => part.unitIds ?? []),
            all: false,
          }),
          ...hosted.map(({ place, unitId }) => relocatePlaces(db, tenantId, on, [place], () => unitId)),
          deriveClosure(db, tenantId, [...ids, ...lower]),
          addFacets(db, tenantId, 'unit_id', facets),
          bumpMoved(db, tenantId, 'units', uuids([id, ...lower])),
          bumpMoved(db, tenantId, 'households', uuids(homes)),
          bumpMoved(db, tenantId, 'people', uuids(people.map(person => person.id))),
          recompute(db, tenantId, tenancy.configuration, ctx.today, {
            subjects: [...homes, ...people.map(person => person.id), ...ids, ...above.map(row => row.id)],
          }),
        ],
      );
    },
    'change',
  );
}

/** Everything a part names must be there, in the unit on or after the day, and named once. */
function expectParts(
  parts: readonly UnitPart[],
  homes: readonly z.infer<typeof located>[],
  lower: readonly z.infer<typeof located>[],
  on: Day,
): void {
  const unknowns: InputError[] = [];
  const faults: InputError[] = [];
  const seen = new Set<string>();
  const check = (id: string, field: string, noun: SubjectNoun, found: readonly z.infer<typeof located>[]) => {
    const row = found.find(candidate => candidate.id === id);
    if (row === undefined)
      unknowns.push({ field, reason: { zh: `没有这个${NOUNS[noun].zh}`, en: `no such ${noun}` } });
    else if (seen.has(id)) faults.push({ field, reason: { zh: '重复', en: 'named twice' } });
    else if (!row.here)
      faults.push({
        field,
        reason: {
          zh: `该${NOUNS[noun].zh} ${on} 及以后不在该单位`,
          en: `the ${noun} is not in the unit on ${on} or later`,
        },
      });
    seen.add(id);
  };
  for (const [index, part] of parts.entries()) {
    const { householdIds = [], unitIds = [] } = part;
    if (householdIds.length + unitIds.length === 0) {
      faults.push({
        field: `parts[${index}]`,
        reason: { zh: '请填转入的户或单位', en: 'name the households or units it takes' },
      });
    }
    for (const [at, id] of householdIds.entries()) {
      check(id, `parts[${index}].householdIds[${at}]`, 'household', homes);
    }
    for (const [at, id] of unitIds.entries()) check(id, `parts[${index}].unitIds[${at}]`, 'unit', lower);
  }
  if (unknowns.length > 0) throw new Problem('unknown-reference', { errors: unknowns });
  if (faults.length > 0) throw new Problem('invalid-input', { errors: faults });
}
