import { type Id, schema } from '@lifang/db';
import { findNoticeKind } from '@lifang/engine';
import { and, eq, sql } from 'drizzle-orm';
import { unitInScope } from '../authorisation/scope.ts';
import type { RequestContext } from '../context/request.ts';
import { write } from '../context/write.ts';
import { notFound, Problem } from '../errors/problem.ts';
import { expectVersion } from '../versions.ts';
import { expectOpenEnd } from './lasting.ts';
import { type Notice, noticeColumns, toNotice } from './view.ts';

const { notices } = schema;

/** Takes a notice down at once, with a reason. What was published, and for which window, stays known. */
export function takeDownNotice(
  ctx: RequestContext,
  input: { id: Id<'notice'>; reason: string },
): Promise<Notice> {
  const { id, reason } = input;
  const self = and(eq(notices.tenantId, ctx.credential.tenantId), eq(notices.id, id));
  return write(ctx, 'notices.take-down', async ({ tenancy, ask, commit }) => {
    const [[found]] = await ask(db => [
      db
        .select(noticeColumns(ctx))
        .from(notices)
        .where(and(self, unitInScope(ctx, notices.unitId)))
        .for('no key update'),
    ]);
    if (found === undefined) throw notFound('notice');
    expectVersion(ctx, found.version);
    if (found.takenDownOn !== null)
      throw new Problem('conflict', {
        detail: {
          zh: `已于 ${found.takenDownOn} 撤下`,
          en: `it was taken down on ${found.takenDownOn} already`,
        },
      });
    const defined = findNoticeKind(tenancy.configuration, found.kind);
    // A slip may be put right on the day it was made.
    if (defined !== undefined && ctx.today > found.from) expectOpenEnd(defined, ctx.today, ctx.language);

    const after = { ...found, takenDownOn: ctx.today, reason, version: found.version + 1 };
    return commit(
      toNotice(after, tenancy.configuration),
      { noun: 'notice', targetId: id, detail: { kind: found.kind, on: ctx.today } },
      db => [
        db
          .update(notices)
          .set({ takenDownOn: ctx.today, reason, version: sql`${notices.version} + 1` })
          .where(self),
      ],
    );
  });
}
