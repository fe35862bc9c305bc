import { newId, schema } from '@lifang/db';
import { type Configuration, findCategory, recompute } from '@lifang/engine';
import { type Day, OPEN_END } from '@lifang/policy';
import { and, eq, gte, lte, sql } from 'drizzle-orm';
import type { RequestContext } from '../context/request.ts';
import { write } from '../context/write.ts';
import { NOUNS } from '../errors/nouns.ts';
import { invalid, Problem, unknown } from '../errors/problem.ts';
import { lockHouseholds, lockPeople, lockUnits } from '../residences/lock.ts';
import { auditName } from './audit-name.ts';
import {
  expectPresent,
  lookPresence,
  lookSubject,
  type Subject,
  type SubjectInput,
  subjectOf,
} from './subject.ts';
import { type Membership, toMembership } from './view.ts';

const { categories } = schema;

export interface EnterCategory extends SubjectInput {
  readonly kind: string;
  readonly from: Day;
  /** The last day, when it is known already; it may lie ahead. */
  readonly to?: Day | undefined;
  readonly externalId?: string | undefined;
}

/** Puts a person, household or unit on a list from a day. Lists that follow from facts take nobody by hand. */
export function enterCategory(ctx: RequestContext, input: EnterCategory): Promise<Membership> {
  const { tenantId } = ctx.credential;
  const { kind, from, to = OPEN_END, externalId = null } = input;
  return write(ctx, 'categories.enter', async ({ tenancy, ask, commit }) => {
    const subject = subjectOf(input);
    const [, , , [found], presence, overlapping] = await ask(db => [
      lockUnits(db, tenantId, subject.noun === 'unit' ? [subject.id] : []),
      lockHouseholds(db, tenantId, subject.noun === 'household' ? [subject.id] : []),
      lockPeople(db, tenantId, subject.noun === 'person' ? [subject.id] : []),
      lookSubject(db, ctx, subject),
      lookPresence(db, ctx, subject),
      db
        .select({ from: categories.validFrom, to: categories.validTo })
        .from(categories)
        .where(
          and(
            eq(categories.tenantId, tenantId),
            sql`${categories.subjectId} = ${subject.id}`,
            eq(categories.kind, kind),
            lte(categories.validFrom, to),
            gte(categories.validTo, from),
          ),
        ),
    ]);
    if (found === undefined) throw unknown(subject.field, subject.noun);
    const { sensitive } = expectList(tenancy.configuration, kind, subject);
    if (sensitive && found.seen === 0) {
      throw new Problem('forbidden', {
        detail: {
          zh: '敏感名单只能由有权查看的人维护',
          en: 'a sensitive list is kept by those who may see it',
        },
      });
    }
    if (from > ctx.today) throw invalid('from', { zh: '晚于今天', en: 'lies in the future' });
    if (to < from) throw invalid('to', { zh: '早于起始日期', en: 'earlier than from' });
    expectPresent(subject, presence, from, to);
    const [other] = overlapping;
    if (other !== undefined) {
      const until = other.to === OPEN_END ? '' : ` to ${other.to}`;
      throw new Problem('overlap', {
        errors: [
          {
            field: 'from',
            reason: {
              zh: `自 ${other.from} 起${other.to === OPEN_END ? '' : `至 ${other.to} `}已在名单上`,
              en: `on this list from ${other.from}${until} already`,
            },
          },
        ],
      });
    }

    const id = newId<'category'>();
    const whose = {
      personId: subject.noun === 'person' ? subject.id : null,
      householdId: subject.noun === 'household' ? subject.id : null,
      unitId: subject.noun === 'unit' ? subject.id : null,
    };
    const entered = toMembership({ id, kind, externalId, ...whose, from, to, source: 'entered', version: 1 });
    const detail = {
      kind: auditName(tenancy.configuration, kind),
      subjectId: subject.id,
      from,
      to: entered.to,
    };
    return commit(entered, { noun: 'category', targetId: id, detail }, db => [
      db.insert(categories).values({
        tenantId,
        id,
        kind,
        externalId,
        ...whose,
        validFrom: from,
        validTo: to,
        createdAt: ctx.now,
      }),
      recompute(db, tenantId, tenancy.configuration, ctx.today, {
        subjects: [subject.id],
        of: subject.noun === 'unit' ? undefined : [subject.noun],
      }),
    ]);
  });
}

/** The list, if subjects of this noun can be entered on it. */
function expectList(config: Configuration, kind: string, subject: Subject): { readonly sensitive: boolean } {
  const definition = findCategory(config, kind)?.definition;
  if (definition === undefined) {
    throw new Problem('kind-not-enabled', {
      errors: [
        { field: 'kind', reason: { zh: '已启用的政策中没有这个类型', en: 'no enabled policy defines it' } },
      ],
    });
  }
  if (definition.membership.how !== 'entered') {
    throw invalid('kind', {
      zh: `这份名单自动形成（${definition.membership.how}），不能填写`,
      en: `who is on this list follows from ${definition.membership.how}; nobody is entered by hand`,
    });
  }
  if (definition.of !== subject.noun)
    throw invalid(subject.field, {
      zh: `这是${NOUNS[definition.of].zh}的名单`,
      en: `this list is of the noun ${definition.of}`,
    });
  return definition;
}
