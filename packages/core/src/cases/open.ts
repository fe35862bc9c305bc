import { type Id, newId } from '@lifang/db';
import {
  type ActiveWorkflow,
  OPENING,
  openersOf,
  openingFaults,
  openingWorkflow,
  takersOf,
} from '@lifang/engine';
import { type Day, qualify } from '@lifang/policy';
import type { RequestContext } from '../context/request.ts';
import { write } from '../context/write.ts';
import { invalid, Problem, unknown } from '../errors/problem.ts';
import { type Data, dataErrors } from '../fields/validate.ts';
import { judgeAct } from '../judging/settle.ts';
import { openingErrors } from './check.ts';
import { takerOf } from './facts.ts';
import { lookOpening, namedIn } from './look.ts';
import { openedCase } from './opened.ts';
import { refuseOpening } from './refuse.ts';
import { idOf, type NewCase, onceKey, storeCase } from './store.ts';
import type { CaseSubjectRef, CaseWithHistory } from './view.ts';

/** A case to be opened. */
export interface OpenCase {
  readonly kind: string;
  /** The unit whose matter it is. */
  readonly unitId: Id<'unit'>;
  readonly on?: Day | undefined;
  readonly about: readonly CaseSubjectRef[];
  readonly parties: readonly { readonly role: string; readonly personId: Id<'person'> }[];
  readonly partOfId?: Id<'case'> | undefined;
  readonly data: Data;
  /** Whose act it is, when the actor only records it. */
  readonly byPersonId?: Id<'person'> | undefined;
  readonly externalId?: string | undefined;
  /** Why, where a limit warns. */
  readonly reason?: string | undefined;
}

/** Opens a case under the latest version of its workflow, which it keeps. */
export function openCase(ctx: RequestContext, input: OpenCase): Promise<CaseWithHistory> {
  const on = input.on ?? ctx.today;
  return write(ctx, 'cases.open', async ({ tenancy, entered, ask, commit }) => {
    const { configuration } = tenancy;
    const active = openingWorkflow(configuration, input.kind);
    const named = namedIn(
      active,
      input.about,
      [input.unitId],
      [...input.parties.map(party => party.personId), ...(input.byPersonId ? [input.byPersonId] : [])],
    );
    const { kind, unitId, data } = input;
    const act = { act: 'opening', kind, on, unitId, about: input.about.map(idOf), data } as const;
    const takers = active ? [...openersOf(active), ...takersOf(configuration)] : [];
    const version = active?.workflow.version ?? 0;
    const found = await ask(db =>
      lookOpening(db, ctx, configuration, named, act, input.about, input.partOfId, takers, version),
    );
    const [, , , stretches, people, , , kinds, members, posts, [round], [looked], facts] = found;
    if (active === undefined) {
      throw new Problem('kind-not-enabled', {
        errors: [
          { field: 'kind', reason: { zh: '已启用的政策中没有这个类型', en: 'no enabled policy defines it' } },
        ],
      });
    }
    const wrong = openingErrors(active, input, on, ctx.today, { stretches, people, kinds, posts });
    if (wrong.unknown.length > 0) throw new Problem('unknown-reference', { errors: wrong.unknown });
    const errors = [...wrong.invalid, ...dataErrors(active.workflow.of.fields, input.data, 'data')];
    if (errors.length > 0) throw new Problem('invalid-input', { errors });
    expectRound(active, input, round);

    const taker = takerOf(entered(), input.byPersonId);
    if (taker.personId !== taker.recorderId && !looked?.clerk) {
      throw invalid('byPersonId', {
        zh: '他人所为由工作人员记录',
        en: 'what others did is recorded by officers',
      });
    }
    const standings = looked?.standings.filter(({ step }) => step === OPENING) ?? [];
    const faults = openingFaults(
      configuration,
      active,
      input.data,
      standings,
      taker,
      on,
      round?.state ?? null,
    );
    if (faults.length > 0) throw refuseOpening(active, faults, ctx.language);
    const { findings } = judgeAct(ctx, configuration, act, facts[0], input.reason ?? null);

    const personId = input.byPersonId ?? entered().actor.personId;
    const { by, state } = active.workflow.opens;
    const partOfId = input.partOfId ?? null;
    const opened: NewCase = {
      id: newId<'case'>(),
      kind: input.kind,
      workflowVersion: version,
      externalId: input.externalId ?? null,
      unitId: input.unitId,
      partOfId,
      state,
      on,
      about: input.about,
      parties: [
        ...input.parties,
        ...input.about.flatMap(subject =>
          'personId' in subject ? [{ role: 'about', personId: subject.personId }] : [],
        ),
        ...members.map(member => ({ role: 'about', personId: member.personId })),
        ...(personId === null ? [] : [{ role: 'opener', personId }]),
      ],
      data: input.data,
      onceKey: onceKey(active.workflow.of, { unitId: input.unitId, on, about: input.about, partOfId }),
      personId,
      authority: by.actor === 'outside' ? qualify(active.enabled.policy.slug, by.authority) : null,
      reason: input.reason ?? null,
      findings,
    };
    const view = openedCase(
      ctx,
      configuration,
      opened,
      looked?.standings ?? [],
      round?.state ?? null,
      entered(),
    );
    const detail = { kind: input.kind, state, on };
    return commit(view, { noun: 'case', targetId: opened.id, detail }, db => storeCase(db, ctx, opened));
  });
}

/** A part belongs to a round of its unit that goes on; nothing else belongs to one. */
function expectRound(
  { workflow, enabled }: ActiveWorkflow,
  { partOfId, unitId }: OpenCase,
  round: { readonly kind: string; readonly unitId: string; readonly closedOn: string | null } | undefined,
): void {
  const { partOf } = workflow.of;
  if (partOf === null) {
    if (partOfId !== undefined)
      throw invalid('partOfId', {
        zh: '这类案件不属于任何轮次',
        en: 'a case of this kind is part of no round',
      });
    return;
  }
  const kind = qualify(enabled.policy.slug, partOf);
  if (partOfId === undefined)
    throw invalid('partOfId', { zh: `请填其所属的 ${kind}`, en: `name the ${kind} it is part of` });
  if (round === undefined) throw unknown('partOfId', 'case');
  if (round.kind !== kind)
    throw invalid('partOfId', {
      zh: `所填的是 ${round.kind}，应属于 ${kind}`,
      en: `that is a ${round.kind}; it is part of a ${kind}`,
    });
  if (round.unitId !== unitId)
    throw invalid('partOfId', { zh: '所填的是另一单位的轮次', en: 'that is a round of another unit' });
  if (round.closedOn !== null)
    throw new Problem('conflict', {
      detail: { zh: `该轮次已于 ${round.closedOn} 结束`, en: `the round ended on ${round.closedOn}` },
    });
}
