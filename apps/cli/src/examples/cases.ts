import type { Reply } from '@lifang/api/testing';
import type { CaseFigures, PlannedAct, PlannedExpectation } from '@lifang/policy/examples';
import { z } from 'zod';
import { compare, type Failure } from './failure.ts';
import type { Stage } from './stage.ts';

type Act<V extends PlannedAct['verb']> = Extract<PlannedAct, { verb: V }>;

const acting = (stage: Stage, person: string | null) =>
  person === null ? {} : { byPersonId: stage.id(person) };
const because = (reason: string | null) => (reason === null ? {} : { reason });

/** Opens a case; its name stands for it from then on. */
export async function openCase(stage: Stage, act: Act<'open-case'>): Promise<Reply> {
  const reply = await stage.admin.post('/v1/cases', {
    kind: stage.kind(act.kind),
    unitId: stage.id(act.unit),
    on: act.on,
    about: act.about.map(ref => stage.named(ref)),
    parties: act.parties.map(({ role, person }) => ({ role, personId: stage.id(person) })),
    ...(act.partOf === null ? {} : { partOfId: stage.id(act.partOf) }),
    data: act.fields,
    ...acting(stage, act.person),
    ...because(act.reason),
  });
  if (reply.code === null) stage.opened();
  if (reply.code === null && act.as !== null) stage.learn(act.as, reply.id);
  return reply;
}

/** Takes a step in a case as it stands. */
export async function takeStep(stage: Stage, act: Act<'step'>): Promise<Reply> {
  const path = `/v1/cases/${stage.id(act.case)}`;
  const version = (await stage.admin.get(path)).expectOk().at('version');
  return stage.admin.post(`${path}/steps`, {
    step: `${stage.kind(act.kind)}.${act.step}`,
    version,
    on: act.on,
    data: act.fields,
    ...(act.opinion === null ? {} : { opinion: act.opinion }),
    ...acting(stage, act.person),
    ...because(act.reason),
  });
}

const caseSchema = z.object({
  state: z.string(),
  deadline: z.object({ age: z.number(), dueOn: z.string().nullable(), overdue: z.boolean() }).nullable(),
  nextSteps: z.array(z.object({ step: z.string(), by: z.object({ holderIds: z.array(z.string()) }) })),
});

/** Where a case stands on a day, otherwise than expected. */
export async function caseStands(
  stage: Stage,
  { case: name, kind, asOf, at, figures, line }: Extract<PlannedExpectation, { expects: 'case' }>,
): Promise<Failure[]> {
  const path = `/v1/cases/${stage.id(name)}`;
  const read = () => stage.admin.get(at === null ? `${path}?asOf=${asOf}` : path);
  const reply = (at === null ? await read() : await stage.at(asOf, at, read)).expectOk();
  const { state, deadline, nextSteps } = caseSchema.parse(reply.body);
  const prefix = `${stage.kind(kind)}.`;
  const actual: Readonly<Record<keyof CaseFigures, unknown>> = {
    state,
    overdue: deadline?.overdue ?? false,
    due: deadline?.dueOn,
    age: deadline?.age,
    next: nextSteps.map(({ step }) => step.slice(prefix.length)),
    waitsFor: [...new Set(nextSteps.flatMap(({ by }) => by.holderIds))],
  };
  const asked = [
    ['state is', figures.state, actual.state],
    ['overdue', figures.overdue, actual.overdue],
    ['due', figures.due, actual.due],
    ['age', figures.age, actual.age],
    ['next', figures.next, actual.next],
    ['waits for', figures.waitsFor?.map(person => stage.id(person)), actual.waitsFor],
  ] as const;
  return asked.flatMap(([word, wanted, found]) =>
    wanted === undefined ? [] : compare(line, `${name} ${word}`, wanted, found),
  );
}
