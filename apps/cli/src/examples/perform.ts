import type { Reply } from '@lifang/api/testing';
import type { EventParts, PlannedAct, Ref } from '@lifang/policy/examples';
import { dutiesOf } from './answers.ts';
import { openCase, takeStep } from './cases.ts';
import { grant, publish } from './honours.ts';
import {
  makeAppointment,
  makeGroup,
  makeHousehold,
  makeMembership,
  makePerson,
  makeSetting,
  makeUnit,
} from './make.ts';
import { measure } from './measuring.ts';
import { enter } from './money.ts';
import type { Stage } from './stage.ts';

type Act<V extends PlannedAct['verb']> = Extract<PlannedAct, { verb: V }>;

function eventBody(stage: Stage, parts: Partial<EventParts>) {
  const { about, by, participants, invited, fields } = parts;
  return {
    ...(about === undefined ? {} : { about: about.map(ref => stage.named(ref)) }),
    ...(by === undefined || by === null ? {} : { byUnitId: stage.id(by) }),
    ...(participants === undefined ? {} : { participantIds: participants.map(name => stage.id(name)) }),
    ...(invited === undefined ? {} : { invitedIds: invited.map(name => stage.id(name)) }),
    ...(fields === undefined ? {} : { data: fields }),
  };
}

const because = (reason: string | null) => (reason === null ? {} : { reason });

async function record(stage: Stage, act: Act<'record'>): Promise<Reply> {
  const reply = await stage.admin.post('/v1/events', {
    kind: stage.kind(act.kind),
    on: act.on,
    ...eventBody(stage, act.event),
    ...because(act.reason),
  });
  return learned(stage, act, reply);
}

/** What an act made goes by its name from then on. */
function learned(stage: Stage, { as }: PlannedAct, reply: Reply): Reply {
  if (reply.code === null && as !== null) stage.learn(as, reply.id);
  return reply;
}

function correct(stage: Stage, act: Act<'correct'>): Promise<Reply> {
  const { on, ...parts } = act.changes;
  return stage.change(`/v1/events/${stage.id(act.act)}`, 'correct', {
    ...(on === undefined ? {} : { on }),
    ...eventBody(stage, parts),
    reason: act.reason ?? '更正',
  });
}

/** Ends the one entry of a list that holds on a day. */
async function endEntry(
  stage: Stage,
  list: 'appointments' | 'categories',
  query: Readonly<Record<string, string>>,
  to: string,
): Promise<Reply> {
  const found = await stage.admin.get(`/v1/${list}?${new URLSearchParams({ ...query, asOf: to })}`);
  return stage.change(`/v1/${list}/${found.text('items.0.id')}`, 'end', { to });
}

const PLURAL = { person: 'people', household: 'households', unit: 'units' } as const;
const pathOf = (stage: Stage, { noun, name }: Ref) => `/v1/${PLURAL[noun]}/${stage.id(name)}`;

function move(stage: Stage, { who, to, on }: Act<'move'>): Promise<Reply> {
  const place = who.noun === 'unit' ? { parentId: stage.id(to.name) } : stage.named(to);
  return stage.change(pathOf(stage, who), 'move', { ...place, on });
}

async function excuse(stage: Stage, { duty, reason, on }: Act<'excuse'>): Promise<Reply> {
  const [row] = await dutiesOf(stage, duty, on);
  if (row === undefined) throw new Error(`there is no duty ${duty.duty} of ${duty.subject.name} to excuse`);
  return stage.admin.post(`/v1/duties/${encodeURIComponent(row.id)}/excuse`, { reason });
}

async function open(stage: Stage, act: Act<'open'>): Promise<Reply> {
  const { kind, unit, functions, household, consent, fields, on } = act;
  const host = household === null ? {} : { householdId: stage.id(household), consent };
  const body = { kind: stage.kind(kind), name: act.as ?? kind, unitId: stage.id(unit), from: on };
  const more = { functions, data: fields, ...host, ...because(act.reason) };
  return learned(stage, act, await stage.admin.post('/v1/places', { ...body, ...more }));
}

/** Does one act through the API and gives its answer, success or refusal. */
export async function perform(stage: Stage, act: PlannedAct): Promise<Reply> {
  await stage.moveOnTo(act.on);
  switch (act.verb) {
    case 'record':
      return record(stage, act);
    case 'keep':
      return stage.admin.post('/v1/records', {
        kind: stage.kind(act.kind),
        on: act.on,
        byUnitId: stage.id(act.by),
        about: act.about.map(ref => stage.named(ref)),
        data: act.fields,
        ...because(act.reason),
      });
    case 'open':
      return open(stage, act);
    case 'correct':
      return correct(stage, act);
    case 'withdraw':
      return stage.change(`/v1/events/${stage.id(act.act)}`, 'withdraw', { reason: act.reason ?? '撤销' });
    case 'appoint':
      return learned(stage, act, await makeAppointment(stage, act, act.reason));
    case 'relieve': {
      const query = {
        kind: stage.kind(act.position),
        personId: stage.id(act.person),
        ...stage.seat(act),
      };
      return endEntry(stage, 'appointments', query, act.on);
    }
    case 'form':
      return makeGroup(stage, act);
    case 'constitute': {
      const body = { on: act.on, ...because(act.reason) };
      return stage.change(`/v1/groups/${stage.id(act.group)}`, 'constitute', body);
    }
    case 'dissolve':
      return stage.change(`/v1/groups/${stage.id(act.group)}`, 'dissolve', { on: act.on });
    case 'join':
      return makeMembership(stage, act);
    case 'leave':
      return endEntry(stage, 'categories', { kind: stage.kind(act.list), ...stage.named(act.who) }, act.on);
    case 'move':
      return move(stage, act);
    case 'depart':
      return stage.change(pathOf(stage, act.who), 'leave', { on: act.on });
    case 'die':
      return stage.change(`/v1/people/${stage.id(act.person)}`, 'leave', { on: act.on, died: true });
    case 'set':
      return makeSetting(stage, act.setting, act.value, act.on);
    case 'excuse':
      return excuse(stage, act);
    case 'add-unit':
      return makeUnit(stage, act);
    case 'close-unit':
      return stage.change(`/v1/units/${stage.id(act.unit)}`, 'close', { on: act.on });
    case 'add-household':
      return makeHousehold(stage, act);
    case 'add-person':
      return makePerson(stage, act);
    case 'open-case':
      return openCase(stage, act);
    case 'step':
      return takeStep(stage, act);
    case 'grant':
      return grant(stage, act);
    case 'revoke': {
      const body = { on: act.on, reason: act.reason };
      return stage.change(`/v1/awards/${stage.id(act.act)}`, 'revoke', body);
    }
    case 'publish':
      return publish(stage, act);
    case 'take-down':
      return stage.change(`/v1/notices/${stage.id(act.act)}`, 'take-down', { reason: act.reason });
    case 'measure':
      return measure(stage, act);
    case 'enter':
      return enter(stage, act);
  }
}
