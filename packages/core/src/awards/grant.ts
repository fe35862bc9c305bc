import { type Id, newId, schema } from '@lifang/db';
import {
  type Defined,
  factsOf,
  findAwardKind,
  type GrantingAct,
  recompute,
  unitKindsReading,
} from '@lifang/engine';
import { type AwardKind, type Day, OPEN_END, qualify } from '@lifang/policy';
import { and, eq, gte, lte, sql } from 'drizzle-orm';
import {
  expectPresent,
  lookPresence,
  lookSubject,
  type Subject,
  type SubjectInput,
  subjectOf,
} from '../categories/subject.ts';
import type { RequestContext } from '../context/request.ts';
import { write } from '../context/write.ts';
import { NOUNS } from '../errors/nouns.ts';
import { invalid, Problem, unknown } from '../errors/problem.ts';
import { addFacets, facetsOf } from '../fields/facets.ts';
import { expectKind } from '../fields/kind.ts';
import { checkData, type Data } from '../fields/validate.ts';
import { judgeAct } from '../judging/settle.ts';
import { lockHouseholds, lockPeople, lockUnitsAbove } from '../residences/lock.ts';
import { lookUnit } from '../residences/look.ts';
import { type Award, toAward } from './view.ts';

const { awards } = schema;

export interface GrantAward extends SubjectInput {
  readonly kind: string;
  readonly byUnitId: Id<'unit'>;
  readonly from: Day;
  /** The last day it is held, when that is known already; it may lie ahead. */
  readonly to?: Day | undefined;
  readonly externalId?: string | undefined;
  readonly data?: Data | undefined;
  /** Why it should be granted in spite of a warning. */
  readonly reason?: string | undefined;
}

/** Grants a title from a day to whoever its kind is for. */
export function grantAward(ctx: RequestContext, input: GrantAward): Promise<Award> {
  const { tenantId } = ctx.credential;
  const { kind, byUnitId, from, to = OPEN_END, externalId = null, data = {}, reason = null } = input;
  return write(ctx, 'awards.grant', async ({ tenancy, ask, commit }) => {
    const subject = subjectOf(input);
    const act: GrantingAct = {
      act: 'granting',
      kind,
      on: from,
      holderId: subject.id,
      unitId: byUnitId,
      data,
    };
    const [units, households, people, [giver], [holder], [held], presence, overlapping, facts] = await ask(
      db => [
        lockUnitsAbove(
          db,
          tenantId,
          subject.noun === 'unit' ? [byUnitId, subject.id] : [byUnitId],
          unitKindsReading(tenancy.configuration, kind),
        ),
        lockHouseholds(db, tenantId, subject.noun === 'household' ? [subject.id] : []),
        lockPeople(db, tenantId, subject.noun === 'person' ? [subject.id] : []),
        lookUnit(db, ctx, byUnitId),
        lookSubject(db, ctx, subject),
        lookUnit(db, ctx, input.unitId),
        lookPresence(db, ctx, subject),
        db
          .select({ from: awards.validFrom, to: awards.validTo })
          .from(awards)
          .where(
            and(
              eq(awards.tenantId, tenantId),
              sql`${awards.subjectId} = ${subject.id}`,
              eq(awards.kind, kind),
              lte(awards.validFrom, to),
              gte(awards.validTo, from),
            ),
          ),
        factsOf(db, tenantId, tenancy.configuration, [act]),
      ],
    );
    if (holder === undefined) throw unknown(subject.field, subject.noun);
    if (giver === undefined) throw unknown('byUnitId', 'unit');
    const defined = expectKind(findAwardKind(tenancy.configuration, kind));
    expectParties(defined, giver, subject, held?.kind ?? null);
    if (from > ctx.today) throw invalid('from', { zh: '晚于今天', en: 'lies in the future' });
    if (to < from) throw invalid('to', { zh: '早于起始日期', en: 'earlier than from' });
    if (from < giver.from || from > giver.to)
      throw invalid('byUnitId', {
        zh: `该单位 ${from} 尚未设立或已撤销`,
        en: `that unit does not exist on ${from}`,
      });
    expectPresent(subject, presence, from, from);
    const [other] = overlapping;
    if (other !== undefined) {
      const until = other.to === OPEN_END ? '' : ` to ${other.to}`;
      throw new Problem('overlap', {
        errors: [
          {
            field: 'from',
            reason: {
              zh: `自 ${other.from} 起${other.to === OPEN_END ? '' : `至 ${other.to} `}已持有`,
              en: `holds it from ${other.from}${until} already`,
            },
          },
        ],
      });
    }
    const { fields } = defined.definition;
    checkData(fields, data);
    const kept = judgeAct(ctx, tenancy.configuration, act, facts[0], reason);

    const id = newId<'award'>();
    const whose = {
      personId: subject.noun === 'person' ? subject.id : null,
      householdId: subject.noun === 'household' ? subject.id : null,
      unitId: subject.noun === 'unit' ? subject.id : null,
    };
    const standing = { revokedOn: null, reason: null, version: 1, personal: true };
    const found = { keptBecause: reason, ...kept };
    const granted = toAward(
      { id, kind, externalId, ...whose, byUnitId, from, to, data, ...found, ...standing },
      tenancy.configuration,
    );
    const facets = facetsOf(fields, data);
    const detail = { kind, subjectId: subject.id, byUnitId, from, to: granted.to };
    return commit(granted, { noun: 'award', targetId: id, detail }, db => [
      db.insert(awards).values({
        tenantId,
        id,
        kind,
        externalId,
        ...whose,
        byUnitId,
        validFrom: from,
        validTo: to,
        data,
        ...found,
        createdAt: ctx.now,
      }),
      addFacets(db, tenantId, 'award_id', [{ id, facets }]),
      recompute(db, tenantId, tenancy.configuration, ctx.today, {
        subjects: [...units, ...households, ...people].map(row => row.id),
      }),
    ]);
  });
}

/** Checks that the award is one such a unit grants, and goes to such a subject. */
function expectParties(
  { definition, enabled }: Defined<AwardKind>,
  giver: { readonly kind: string },
  subject: Subject,
  unitKind: string | null,
): void {
  const { slug } = enabled.policy;
  const by = qualify(slug, definition.by);
  if (giver.kind !== by)
    throw invalid('byUnitId', {
      zh: `该称号由 ${by} 授予，而所填单位是 ${giver.kind}`,
      en: `the award is granted by a ${by}; that unit is a ${giver.kind}`,
    });
  const { to } = definition;
  const noun = typeof to === 'string' ? to : 'unit';
  if (subject.noun !== noun)
    throw invalid(subject.field, { zh: `该称号授予${NOUNS[noun].zh}`, en: `the award goes to a ${noun}` });
  if (typeof to === 'string') return;
  const own = qualify(slug, to);
  if (unitKind !== own)
    throw invalid('unitId', {
      zh: `该称号授予 ${own}，而所填单位是 ${unitKind}`,
      en: `the award goes to a ${own}; that unit is a ${unitKind}`,
    });
}
