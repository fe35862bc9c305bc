import { type Id, rows, schema } from '@lifang/db';
import { factsOfGroup } from '@lifang/engine';
import { type Day, OPEN_END } from '@lifang/policy';
import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { unitInScope } from '../authorisation/scope.ts';
import type { RequestContext } from '../context/request.ts';
import { write } from '../context/write.ts';
import { invalid, notFound, Problem } from '../errors/problem.ts';
import { judgeAct } from '../judging/settle.ts';
import { expectVersion } from '../versions.ts';
import { type Group, groupColumns, toGroup } from './view.ts';

const { groups } = schema;

export interface ConstituteGroup {
  readonly id: Id<'group'>;
  /** The day from which it is complete. */
  readonly on: Day;
  /** Why it should be constituted in spite of a warning. */
  readonly reason?: string | undefined;
}

/**
 * Declares a group complete as it sits on a day: the limits on constituting it judge its whole composition. From then on
 * what it lacks or has too much of is a breach.
 */
export function constituteGroup(ctx: RequestContext, input: ConstituteGroup): Promise<Group> {
  const { tenantId } = ctx.credential;
  const { id, on, reason = null } = input;
  const self = and(eq(groups.tenantId, tenantId), eq(groups.id, id));
  return write(ctx, 'groups.constitute', async ({ tenancy, ask, commit }) => {
    const { configuration } = tenancy;
    const [, [found], facts] = await ask(db => [
      // The unit is the anchor: whoever takes or leaves a seat locks it too.
      rows(
        db,
        sql`select id from units where tenant_id = ${tenantId} and id = (
              select unit_id from groups where tenant_id = ${tenantId} and id = ${id}) for no key update`,
        z.object({ id: z.string() }),
      ),
      db
        .select(groupColumns(ctx))
        .from(groups)
        .where(and(self, unitInScope(ctx, groups.unitId)))
        .for('no key update'),
      factsOfGroup(db, tenantId, configuration, id, on),
    ]);
    if (found === undefined) throw notFound('group');
    expectVersion(ctx, found.version);
    const { kind, unitId, data } = found;
    if (found.to !== OPEN_END)
      throw invalid('id', {
        zh: `该组织已于 ${found.to} 解散`,
        en: `the group was dissolved on ${found.to}`,
      });
    if (found.constitutedOn !== null)
      throw new Problem('conflict', {
        detail: {
          zh: `已于 ${found.constitutedOn} 组成`,
          en: `it was constituted on ${found.constitutedOn} already`,
        },
      });
    if (on > ctx.today) throw invalid('on', { zh: '晚于今天', en: 'lies in the future' });
    if (on < found.from)
      throw invalid('on', { zh: `该组织自 ${found.from} 起才有`, en: `the group exists from ${found.from}` });
    const kept = judgeAct(
      ctx,
      configuration,
      { act: 'constituting', kind, on, groupId: id, unitId, data },
      facts,
      reason,
    );

    const changed = { constitutedOn: on, reason, ...kept };
    return commit(
      toGroup({ ...found, ...changed, version: found.version + 1 }, configuration),
      { noun: 'group', targetId: id, detail: { kind, on } },
      db => [
        db
          .update(groups)
          .set({ ...changed, version: sql`${groups.version} + 1` })
          .where(self),
      ],
    );
  });
}
