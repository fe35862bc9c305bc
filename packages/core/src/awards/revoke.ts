import { type Id, schema } from '@lifang/db';
import type { Day } from '@lifang/policy';
import { and, eq, sql } from 'drizzle-orm';
import { unitInScope } from '../authorisation/scope.ts';
import type { RequestContext } from '../context/request.ts';
import { write } from '../context/write.ts';
import { invalid, notFound, Problem } from '../errors/problem.ts';
import { expectVersion } from '../versions.ts';
import { type Award, awardColumns, toAward } from './view.ts';

const { awards } = schema;

export interface RevokeAward {
  readonly id: Id<'award'>;
  /** The last day it is held. */
  readonly on: Day;
  readonly reason: string;
}

/** Takes a title back, with a reason. Whoever reaches the unit that granted it may. */
export function revokeAward(ctx: RequestContext, input: RevokeAward): Promise<Award> {
  const { id, on, reason } = input;
  const self = and(eq(awards.tenantId, ctx.credential.tenantId), eq(awards.id, id));
  return write(ctx, 'awards.revoke', async ({ tenancy, ask, commit }) => {
    const [[found]] = await ask(db => [
      db
        .select(awardColumns(ctx))
        .from(awards)
        .where(and(self, unitInScope(ctx, awards.byUnitId)))
        .for('no key update'),
    ]);
    if (found === undefined) throw notFound('award');
    expectVersion(ctx, found.version);
    if (found.revokedOn !== null)
      throw new Problem('conflict', {
        detail: { zh: `已于 ${found.revokedOn} 撤回`, en: `it was taken back on ${found.revokedOn} already` },
      });
    if (on > ctx.today) throw invalid('on', { zh: '晚于今天', en: 'lies in the future' });
    if (on < found.from)
      throw invalid('on', { zh: `自 ${found.from} 起持有`, en: `it is held from ${found.from}` });
    if (on > found.to) throw invalid('on', { zh: `已于 ${found.to} 终止`, en: `it ended on ${found.to}` });

    const after = { ...found, to: on, revokedOn: on, reason, version: found.version + 1 };
    return commit(
      toAward(after, tenancy.configuration),
      { noun: 'award', targetId: id, detail: { kind: found.kind, on } },
      db => [
        db
          .update(awards)
          .set({ validTo: on, revokedOn: on, reason, version: sql`${awards.version} + 1` })
          .where(self),
      ],
    );
  });
}
