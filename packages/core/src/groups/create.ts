import { type Id, newId, schema } from '@lifang/db';
import { findGroupKind } from '@lifang/engine';
import { type Day, OPEN_END, qualify } from '@lifang/policy';
import type { RequestContext } from '../context/request.ts';
import { write } from '../context/write.ts';
import { invalid } from '../errors/problem.ts';
import { addFacets, facetsOf } from '../fields/facets.ts';
import { expectKind } from '../fields/kind.ts';
import { checkData, type Data } from '../fields/validate.ts';
import { nothingFound } from '../judging/kept.ts';
import { lockUnits } from '../residences/lock.ts';
import { expectOpenUnit, lookUnit } from '../residences/look.ts';
import { type Group, toGroup } from './view.ts';

const { groups } = schema;

export interface CreateGroup {
  readonly kind: string;
  readonly name: string;
  readonly unitId: Id<'unit'>;
  readonly from: Day;
  readonly externalId?: string | undefined;
  readonly data?: Data | undefined;
}

/** Forms a group in a unit from a day. Its members are appointed to its seats, one by one; then it is constituted. */
export function createGroup(ctx: RequestContext, input: CreateGroup): Promise<Group> {
  const { tenantId } = ctx.credential;
  const { kind, name, unitId, from, externalId = null, data = {} } = input;
  return write(ctx, 'groups.create', async ({ tenancy, ask, commit }) => {
    const [, [unit]] = await ask(db => [lockUnits(db, tenantId, [unitId]), lookUnit(db, ctx, unitId)]);
    const { definition, enabled } = expectKind(findGroupKind(tenancy.configuration, kind));
    const home = expectOpenUnit(unit, from, 'from');
    const of = qualify(enabled.policy.slug, definition.of);
    if (home.kind !== of)
      throw invalid('unitId', {
        zh: `${kind} 设在 ${of}，而所填单位是 ${home.kind}`,
        en: `a ${kind} stands in a ${of}; that unit is a ${home.kind}`,
      });
    if (from > ctx.today) throw invalid('from', { zh: '晚于今天', en: 'lies in the future' });
    checkData(definition.fields, data);

    const id = newId<'group'>();
    const facets = facetsOf(definition.fields, data);
    const forming = { constitutedOn: null, reason: null, ...nothingFound() };
    const made = toGroup(
      {
        id,
        kind,
        externalId,
        name,
        unitId,
        from,
        to: OPEN_END,
        data,
        ...forming,
        version: 1,
        personal: true,
      },
      tenancy.configuration,
    );
    return commit(made, { noun: 'group', targetId: id, detail: { kind, unitId, from } }, db => [
      db.insert(groups).values({
        tenantId,
        id,
        kind,
        externalId,
        name,
        unitId,
        validFrom: from,
        validTo: OPEN_END,
        data,
        createdAt: ctx.now,
      }),
      addFacets(db, tenantId, 'group_id', [{ id, facets }]),
    ]);
  });
}
