import { type Id, rows, run, schema } from '@lifang/db';
import { recompute } from '@lifang/engine';
import { type Day, OPEN_END } from '@lifang/policy';
import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { departureLock, recountDepartures } from '../appointments/recount.ts';
import { unitInScope } from '../authorisation/scope.ts';
import type { RequestContext } from '../context/request.ts';
import { write } from '../context/write.ts';
import { invalid, notFound, Problem } from '../errors/problem.ts';
import { expectVersion } from '../versions.ts';
import { type Group, groupColumns, toGroup } from './view.ts';

const { groups } = schema;
const idRow = z.object({ id: z.string() });

/** Ends a group after a last day. Its members' seats end with it; one that begins later is to be ended first. */
export function dissolveGroup(ctx: RequestContext, input: { id: Id<'group'>; on: Day }): Promise<Group> {
  const { tenantId } = ctx.credential;
  const { id, on } = input;
  const self = and(eq(groups.tenantId, tenantId), eq(groups.id, id));
  const seats = sql`tenant_id = ${tenantId} and group_id = ${id} and valid_to > ${on}`;
  return write(
    ctx,
    'groups.dissolve',
    async ({ tenancy, ask, commit }) => {
      const [, members, [found], [later]] = await ask(db => [
        rows(
          db,
          sql`select id from units where tenant_id = ${tenantId} and id = (
                select unit_id from groups where tenant_id = ${tenantId} and id = ${id}) for no key update`,
          idRow,
        ),
        rows(
          db,
          sql`select id from people where tenant_id = ${tenantId} and id in (select person_id from appointments where ${seats})
              order by id for no key update`,
          idRow,
        ),
        db
          .select(groupColumns(ctx))
          .from(groups)
          .where(and(self, unitInScope(ctx, groups.unitId)))
          .for('no key update'),
        rows(
          db,
          sql`select count(*)::int as seats from appointments where ${seats} and valid_from > ${on}`,
          z.object({ seats: z.number() }),
        ),
      ]);
      if (found === undefined) throw notFound('group');
      expectVersion(ctx, found.version);
      if (found.to !== OPEN_END)
        throw invalid('id', {
          zh: `该组织已于 ${found.to} 解散`,
          en: `the group was dissolved on ${found.to} already`,
        });
      if (on > ctx.today) throw invalid('on', { zh: '晚于今天', en: 'lies in the future' });
      if (on < found.from)
        throw invalid('on', {
          zh: `该组织自 ${found.from} 起才有`,
          en: `the group exists from ${found.from}`,
        });
      if (found.constitutedOn !== null && on < found.constitutedOn)
        throw invalid('on', {
          zh: `该组织于 ${found.constitutedOn} 组成`,
          en: `the group was constituted on ${found.constitutedOn}`,
        });
      if (later !== undefined && later.seats > 0) {
        throw new Problem('conflict', {
          detail: {
            zh: `有 ${later.seats} 个席位自更晚的日期起任职；请先终止`,
            en: `${later.seats} seats are taken from a later day; end them first`,
          },
        });
      }

      const ended = toGroup({ ...found, to: on, version: found.version + 1 }, tenancy.configuration);
      return commit(ended, { noun: 'group', targetId: id, detail: { on, seats: members.length } }, db => [
        db
          .update(groups)
          .set({ validTo: on, version: sql`${groups.version} + 1` })
          .where(self),
        run(db, sql`update appointments set valid_to = ${on}, version = version + 1 where ${seats}`),
        recompute(db, tenantId, tenancy.configuration, ctx.today, {
          subjects: [...members.map(member => member.id), found.unitId],
        }),
        recountDepartures(db, ctx, tenancy),
      ]);
    },
    departureLock(ctx),
  );
}
