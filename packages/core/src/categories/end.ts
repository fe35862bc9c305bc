import { type Id, schema } from '@lifang/db';
import { recompute } from '@lifang/engine';
import { type Day, OPEN_END } from '@lifang/policy';
import { and, eq, sql } from 'drizzle-orm';
import type { RequestContext } from '../context/request.ts';
import { write } from '../context/write.ts';
import { invalid, notFound } from '../errors/problem.ts';
import { expectVersion } from '../versions.ts';
import { auditName } from './audit-name.ts';
import { lockSubjectOf, membershipInReach } from './reach.ts';
import { membershipInSight } from './sight.ts';
import { type Membership, membershipColumns, toMembership } from './view.ts';

const { categories } = schema;

/** Takes somebody off a list after a last day, which may lie ahead. */
export function endCategory(
  ctx: RequestContext,
  input: { id: Id<'category'>; to: Day },
): Promise<Membership> {
  const { tenantId } = ctx.credential;
  const self = and(eq(categories.tenantId, tenantId), eq(categories.id, input.id));
  return write(ctx, 'categories.end', async ({ tenancy, ask, commit }) => {
    const [, , , [found]] = await ask(db => [
      ...lockSubjectOf(db, tenantId, input.id),
      db
        .select({ ...membershipColumns, subjectId: categories.subjectId })
        .from(categories)
        .where(and(self, membershipInReach(ctx), membershipInSight(ctx, tenancy.configuration))),
    ]);
    if (found === undefined) throw notFound('category');
    expectVersion(ctx, found.version);
    if (found.source !== 'entered')
      throw invalid('id', {
        zh: '这份名单自动形成，会自行终止',
        en: 'the list follows from facts; it ends by itself',
      });
    if (found.to !== OPEN_END && found.to < ctx.today)
      throw invalid('id', { zh: `已于 ${found.to} 终止`, en: `it ended on ${found.to} already` });
    if (input.to > found.to)
      throw invalid('to', {
        zh: `于 ${found.to} 终止：要延长请新增一条`,
        en: `it ends on ${found.to}: a longer one is a new entry`,
      });
    if (input.to < found.from)
      throw invalid('to', { zh: `起始日期是 ${found.from}`, en: `it began on ${found.from}` });

    const ended = toMembership({ ...found, to: input.to, version: found.version + 1 });
    return commit(
      ended,
      {
        noun: 'category',
        targetId: input.id,
        detail: { kind: auditName(tenancy.configuration, found.kind), to: input.to },
      },
      db => [
        db
          .update(categories)
          .set({ validTo: input.to, version: sql`${categories.version} + 1` })
          .where(self),
        recompute(db, tenantId, tenancy.configuration, ctx.today, {
          subjects: [found.subjectId],
          of: found.unitId === null ? ['person', 'household'] : undefined,
        }),
      ],
    );
  });
}
