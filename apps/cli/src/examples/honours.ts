import type { Reply } from '@lifang/api/testing';
import type { PlannedAct, PlannedExpectation } from '@lifang/policy/examples';
import { z } from 'zod';
import { everyItem } from './answers.ts';
import { compare, type Failure } from './failure.ts';
import type { Stage } from './stage.ts';

type Act<V extends PlannedAct['verb']> = Extract<PlannedAct, { verb: V }>;
type Expected<K extends PlannedExpectation['expects']> = Extract<PlannedExpectation, { expects: K }>;

const until = (to: string | null) => (to === null ? {} : { to });

function learned(stage: Stage, name: string | null, reply: Reply): Reply {
  if (reply.code === null && name !== null) stage.learn(name, reply.id);
  return reply;
}

/** Grants a title; its name stands for it from then on. */
export async function grant(stage: Stage, act: Act<'grant'>): Promise<Reply> {
  const body = {
    kind: stage.kind(act.kind),
    ...stage.named(act.to),
    byUnitId: stage.id(act.by),
    from: act.on,
    ...until(act.until),
    data: act.fields,
    ...(act.reason === null ? {} : { reason: act.reason }),
  };
  return learned(stage, act.as, await stage.admin.post('/v1/awards', body));
}

/** Publishes a notice from the day on; its name stands for it from then on. */
export async function publish(stage: Stage, act: Act<'publish'>): Promise<Reply> {
  const body = {
    kind: stage.kind(act.kind),
    byUnitId: stage.id(act.by),
    from: act.on,
    ...until(act.until),
    data: act.fields,
    ...(act.reason === null ? {} : { reason: act.reason }),
  };
  return learned(stage, act.as, await stage.admin.post('/v1/notices', body));
}

const heldSchema = z.object({
  personId: z.string().nullable(),
  householdId: z.string().nullable(),
  unitId: z.string().nullable(),
});

/** Who holds a title on a day, otherwise than expected. */
export async function titleHeld(
  stage: Stage,
  { award, holders, asOf, line }: Expected<'award'>,
): Promise<Failure[]> {
  const items = await everyItem(stage, '/v1/awards', { kind: stage.kind(award), asOf });
  const found = items.map(item => {
    const { personId, householdId, unitId } = heldSchema.parse(item);
    return stage.nameOf(personId ?? householdId ?? unitId ?? '');
  });
  return compare(line, `${award} held by`, holders, found);
}

const publishedSchema = z.object({
  id: z.string(),
  shown: z.array(z.object({ name: z.string(), value: z.unknown() })),
});

/** What anybody may read of a notice after everything was done, otherwise than expected. */
export async function noticeUp(
  stage: Stage,
  { act, public: wanted, shows, line }: Expected<'notice'>,
): Promise<Failure[]> {
  const items = await everyItem(stage, `/public/${stage.tenant}/notices`, {}, stage.anybody);
  const found = items.map(item => publishedSchema.parse(item)).find(({ id }) => id === stage.id(act));
  const shown = Object.fromEntries((found?.shown ?? []).map(({ name, value }) => [name, value]));
  return [
    ...compare(line, `${act} public`, wanted, found !== undefined),
    ...(shows === null ? [] : compare(line, `${act} shows`, pairs(shows), pairs(shown))),
  ];
}

/** Fields as texts that can be compared and said; one without a value is one not given. */
function pairs(fields: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(fields).flatMap(([name, value]) =>
    value === null ? [] : [`${name}: ${JSON.stringify(value)}`],
  );
}
