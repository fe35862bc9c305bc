import { type Id, schema } from '@lifang/db';
import { type Day, OPEN_END } from '@lifang/policy';
import { and, eq, sql } from 'drizzle-orm';
import { unitInScope } from '../authorisation/scope.ts';
import type { RequestContext } from '../context/request.ts';
import { write } from '../context/write.ts';
import { invalid, notFound } from '../errors/problem.ts';
import { expectVersion } from '../versions.ts';
import { type Place, placeColumns, toPlace } from './view.ts';

const { places } = schema;

/** Closes a place after a last day. */
export function closePlace(ctx: RequestContext, input: { id: Id<'place'>; on: Day }): Promise<Place> {
  const { id, on } = input;
  const self = and(eq(places.tenantId, ctx.credential.tenantId), eq(places.id, id));
  return write(ctx, 'places.close', async ({ tenancy, ask, commit }) => {
    const [[found]] = await ask(db => [
      db
        .select(placeColumns(ctx))
        .from(places)
        .where(and(self, unitInScope(ctx, places.unitId)))
        .for('no key update'),
    ]);
    if (found === undefined) throw notFound('place');
    expectVersion(ctx, found.version);
    if (found.to !== OPEN_END)
      throw invalid('id', {
        zh: `该场所已于 ${found.to} 关闭`,
        en: `the place closed on ${found.to} already`,
      });
    if (on > ctx.today) throw invalid('on', { zh: '晚于今天', en: 'lies in the future' });
    if (on < found.from)
      throw invalid('on', {
        zh: `该场所自 ${found.from} 起开放`,
        en: `the place is open from ${found.from}`,
      });

    const closed = toPlace({ ...found, to: on, version: found.version + 1 }, tenancy.configuration);
    return commit(closed, { noun: 'place', targetId: id, detail: { on } }, db => [
      db
        .update(places)
        .set({ validTo: on, version: sql`${places.version} + 1` })
        .where(self),
    ]);
  });
}
