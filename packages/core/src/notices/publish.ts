import { type Id, newId, schema } from '@lifang/db';
import { factsOf, findNoticeKind, type PublishingAct } from '@lifang/engine';
import { type Day, OPEN_END, qualify } from '@lifang/policy';
import type { RequestContext } from '../context/request.ts';
import { write } from '../context/write.ts';
import { invalid, unknown } from '../errors/problem.ts';
import { addFacets, facetsOf } from '../fields/facets.ts';
import { expectKind } from '../fields/kind.ts';
import { checkData, type Data } from '../fields/validate.ts';
import { judgeAct } from '../judging/settle.ts';
import { lockUnits } from '../residences/lock.ts';
import { lookUnit } from '../residences/look.ts';
import { expectOpenEnd } from './lasting.ts';
import { type Notice, toNotice } from './view.ts';

const { notices } = schema;

export interface PublishNotice {
  readonly kind: string;
  readonly byUnitId: Id<'unit'>;
  /** The first day of its window; it may lie ahead. */
  readonly from: Day;
  readonly to?: Day | undefined;
  readonly externalId?: string | undefined;
  readonly data?: Data | undefined;
  /** Why it should be published in spite of a warning. */
  readonly reason?: string | undefined;
}

/** Publishes something for a window. From its first day to its last anybody may read the fields its kind shows. */
export function publishNotice(ctx: RequestContext, input: PublishNotice): Promise<Notice> {
  const { tenantId } = ctx.credential;
  const { kind, byUnitId, from, to = OPEN_END, externalId = null, data = {}, reason = null } = input;
  const act: PublishingAct = { act: 'publishing', kind, on: from, to, unitId: byUnitId, data };
  return write(ctx, 'notices.publish', async ({ tenancy, ask, commit }) => {
    const [, [unit], facts] = await ask(db => [
      lockUnits(db, tenantId, [byUnitId]),
      lookUnit(db, ctx, byUnitId),
      factsOf(db, tenantId, tenancy.configuration, [act]),
    ]);
    if (unit === undefined) throw unknown('byUnitId', 'unit');
    const defined = expectKind(findNoticeKind(tenancy.configuration, kind));
    const { definition, enabled } = defined;
    const by = qualify(enabled.policy.slug, definition.by);
    if (unit.kind !== by)
      throw invalid('byUnitId', {
        zh: `该公示由 ${by} 发布，而所填单位是 ${unit.kind}`,
        en: `the notice is published by a ${by}; that unit is a ${unit.kind}`,
      });
    if (to < from) throw invalid('to', { zh: '早于起始日期', en: 'earlier than from' });
    expectOpenEnd(defined, input.to, ctx.language);
    if (from < unit.from || from > unit.to)
      throw invalid('from', { zh: '该单位当日尚未设立或已撤销', en: 'the unit does not exist on that day' });
    checkData(definition.fields, data);
    const kept = judgeAct(ctx, tenancy.configuration, act, facts[0], reason);

    const id = newId<'notice'>();
    const standing = { takenDownOn: null, reason: null, version: 1, personal: true };
    const found = { keptBecause: reason, ...kept };
    const made = toNotice(
      { id, kind, externalId, byUnitId, from, to, data, ...found, ...standing },
      tenancy.configuration,
    );
    const facets = facetsOf(definition.fields, data);
    return commit(
      made,
      { noun: 'notice', targetId: id, detail: { kind, byUnitId, from, to: made.to } },
      db => [
        db.insert(notices).values({
          tenantId,
          id,
          kind,
          externalId,
          unitId: byUnitId,
          validFrom: from,
          validTo: to,
          data,
          ...found,
          createdAt: ctx.now,
        }),
        addFacets(db, tenantId, 'notice_id', [{ id, facets }]),
      ],
    );
  });
}
