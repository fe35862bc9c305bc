import { type Id, newId, nothing, schema } from '@lifang/db';
import {
  findUnitKind,
  inLanguage,
  recompute,
  rulesCountingUnits,
  unitKindsLookingDown,
  whereUnitsStand,
} from '@lifang/engine';
import { citations, type Day, OPEN_END } from '@lifang/policy';
import { and, eq, sql } from 'drizzle-orm';
import { unitInScope } from '../authorisation/scope.ts';
import type { RequestContext } from '../context/request.ts';
import { write } from '../context/write.ts';
import { invalid, Problem, unknown } from '../errors/problem.ts';
import { addFacets, facetsOf } from '../fields/facets.ts';
import { checkData, type Data } from '../fields/validate.ts';
import { lockUnitsAbove } from '../residences/lock.ts';
import { deriveClosure } from './closure.ts';
import { toUnit, type Unit } from './view.ts';

const { units, unitParents } = schema;

export interface CreateUnit {
  readonly kind: string;
  readonly name: string;
  readonly externalId?: string | undefined;
  /** Absent only for a root. */
  readonly parentId?: Id<'unit'> | undefined;
  readonly from: Day;
  readonly data?: Data | undefined;
}

/** Adds a unit to the tree from a day, under a parent its kind may stand under. */
export function createUnit(ctx: RequestContext, input: CreateUnit): Promise<Unit> {
  const { tenantId } = ctx.credential;
  return write(ctx, 'units.create', async ({ tenancy, entered, ask, commit }) => {
    const [above, [parent]] = await ask(db => [
      lockUnitsAbove(
        db,
        tenantId,
        sql`${input.parentId ?? null}::uuid`,
        unitKindsLookingDown(tenancy.configuration),
      ),
      db
        .select({ kind: units.kind, from: units.validFrom, to: units.validTo })
        .from(units)
        .where(
          and(
            eq(units.tenantId, tenantId),
            eq(units.id, sql`${input.parentId ?? null}::uuid`),
            unitInScope(ctx, units.id),
          ),
        )
        .for('no key update'),
    ]);

    const defined = findUnitKind(tenancy.configuration, input.kind, input.from);
    if (defined === undefined)
      throw new Problem('kind-not-enabled', {
        errors: [
          { field: 'kind', reason: { zh: '已启用的政策中没有这个类型', en: 'no enabled policy defines it' } },
        ],
      });
    const { definition } = defined;
    const { under: allowed, root } = whereUnitsStand(tenancy.configuration, input.kind);
    if (input.parentId !== undefined && parent === undefined) throw unknown('parentId', 'unit');
    if (parent === undefined) {
      if (!root)
        throw invalid('parentId', {
          zh: `${input.kind} 的上级应是 ${allowed.join(' 或 ')}`,
          en: `a ${input.kind} stands under ${allowed.join(' or ')}`,
        });
      if (entered().actor.scope !== '*')
        throw new Problem('forbidden', {
          detail: {
            zh: '设立最高一级单位须有整个租户的角色',
            en: 'a root needs a role over the whole tenant',
          },
        });
    } else {
      if (!allowed.includes(parent.kind)) {
        throw new Problem('refused-by-rule', {
          refusals: [
            {
              rule: input.kind,
              clauses: citations(definition.cites),
              requirement: 'parent',
              has: parent.kind,
              needs: allowed.length === 0 ? null : allowed.join(' | '),
              next: inLanguage(
                allowed.length === 0
                  ? { zh: '不要填写上级单位', en: 'create it without a parent' }
                  : {
                      zh: `请选择类型为 ${allowed.join(' 或 ')} 的上级单位`,
                      en: `choose a parent of kind ${allowed.join(' or ')}`,
                    },
                ctx.language,
              ),
            },
          ],
        });
      }
      if (input.from < parent.from)
        throw invalid('from', {
          zh: `上级单位自 ${parent.from} 起才有`,
          en: `its parent exists from ${parent.from}`,
        });
      if (parent.to !== OPEN_END)
        throw invalid('parentId', {
          zh: `该单位于 ${parent.to} 撤销`,
          en: `that unit closes on ${parent.to}`,
        });
    }
    checkData(definition.fields, input.data ?? {});

    const id = newId<'unit'>();
    const row = {
      id,
      kind: input.kind,
      externalId: input.externalId ?? null,
      name: input.name,
      parentId: input.parentId ?? null,
      from: input.from,
      to: OPEN_END,
      successorId: null,
      data: input.data ?? {},
      version: 1,
    };
    const facets = facetsOf(definition.fields, row.data);
    return commit(toUnit(row), { noun: 'unit', targetId: id, detail: { kind: input.kind } }, db => [
      db.insert(units).values({
        tenantId,
        id,
        kind: row.kind,
        externalId: row.externalId,
        name: row.name,
        validFrom: row.from,
        validTo: OPEN_END,
        data: row.data,
        createdAt: ctx.now,
      }),
      input.parentId === undefined
        ? nothing
        : db.insert(unitParents).values({
            tenantId,
            unitId: id,
            parentId: input.parentId,
            validFrom: row.from,
            validTo: OPEN_END,
          }),
      deriveClosure(db, tenantId, [id]),
      addFacets(db, tenantId, 'unit_id', [{ id, facets }]),
      recompute(db, tenantId, tenancy.configuration, ctx.today, {
        subjects: [id, ...above.map(row => row.id)],
        rules: rulesCountingUnits(tenancy.configuration, input.kind),
      }),
    ]);
  });
}
