import type { TestApi } from './index.ts';
import { newHousehold, newPerson, newVillage, type Village } from './village.ts';

/** One of everything that has an id. */
export interface World {
  readonly village: Village;
  readonly ids: Readonly<Record<WorldId, string>>;
}

export type WorldId =
  | 'street'
  | 'committee'
  | 'otherCommittee'
  | 'group'
  | 'otherGroup'
  | 'emptyGroup'
  | 'household'
  | 'person'
  | 'worker'
  | 'director'
  | 'category'
  | 'appointment'
  | 'team'
  | 'place'
  | 'area'
  | 'community'
  | 'measurement'
  | 'entry'
  | 'record'
  | 'file'
  | 'minutes'
  | 'award'
  | 'notice'
  | 'event'
  | 'case'
  | 'round'
  | 'user'
  | 'apiKey'
  | 'calendarToken'
  | 'import';

/** Opens a tenant that holds one of everything. */
export async function newWorld(api: TestApi): Promise<World> {
  const village = await newVillage(api);
  const { street, committee, otherCommittee, group, otherGroup, farGroup } = village;
  const { admin } = village.tenant;
  const made = async (path: string, body: unknown) => (await admin.post(path, body)).id;
  const household = await newHousehold(village);
  const person = await newPerson(village, { bornOn: '1940-05-05' });
  const worker = await newPerson(village);
  const director = await newPerson(village);
  const membership = { kind: 'sample.living-alone', personId: person, from: '2025-07-01' };
  const post = { kind: 'sample.helper', personId: worker, unitId: group, from: '2025-07-01' };
  const team = { kind: 'sample.aid-team', name: '一队', unitId: committee, from: '2025-07-01' };
  const room = {
    kind: 'sample.activity-room',
    name: '活动室',
    unitId: committee,
    householdId: household,
    consent: true,
    functions: ['reading'],
    from: '2025-07-01',
  };
  const help = {
    kind: 'sample.help-ledger',
    on: '2026-01-05',
    byUnitId: group,
    about: [{ personId: person }],
    data: { help: '代买药品' },
  };
  const title = {
    kind: 'sample.good-neighbour',
    householdId: household,
    byUnitId: street,
    from: '2025-07-01',
    to: '2025-12-31',
  };
  const result = {
    kind: 'sample.award-result',
    byUnitId: street,
    from: '2026-01-01',
    data: { year: 2025, households: 1 },
  };
  (await admin.post('/v1/policies/sample-forms/enable', { from: '2025-01-01', settings: [] })).expectOk();
  const forms = (kind: string, parentId?: string) =>
    made('/v1/units', { kind: `sample-forms.${kind}`, name: '示范新区', from: '2020-01-01', parentId });
  const area = await forms('area');
  const community = await forms('community', area);
  const satisfaction = {
    kind: 'sample-forms.satisfaction',
    unitId: community,
    period: '2025',
    numerator: '400',
    denominator: '500',
  };
  const granted = {
    kind: 'sample-forms.activity-fund',
    byUnitId: community,
    flow: 'budget',
    amount: 500_000,
    on: '2026-01-05',
  };
  const chair = { kind: 'sample.director', personId: director, unitId: committee, from: '2025-07-01' };
  const visit = { kind: 'sample.visit', on: '2026-01-05', about: [{ personId: person }] };
  const grants = [{ role: 'reader', unitId: group }];
  const file = await admin.send('POST', '/v1/imports?kind=units&dryRun=true', UNITS_FILE, {
    'content-type': 'text/csv',
  });
  await api.settled();
  const event = await made('/v1/events', visit);
  const note = await admin.send('POST', `/v1/files?name=note.txt&eventId=${event}`, '走访记录', {
    'content-type': 'text/plain',
  });
  const council = { kind: 'sample.council', on: '2026-01-06', byUnitId: committee, reason: '主任出差' };
  const held = await made('/v1/events', council);
  const minutes = await admin.send('POST', `/v1/files?name=minutes.txt&eventId=${held}`, '议事纪要', {
    'content-type': 'text/plain',
  });
  const appointment = await made('/v1/appointments', post);
  (await admin.post('/v1/appointments', chair)).expectOk();
  const suggestion = {
    kind: 'sample.suggestion',
    unitId: group,
    on: '2026-01-05',
    about: [{ personId: person }, { householdId: household }],
    byPersonId: worker,
    data: { text: '楼道的灯坏了' },
  };
  const round = { kind: 'sample.selection', unitId: committee, on: '2026-01-05', byPersonId: director };
  const ids = {
    area,
    community,
    measurement: await made('/v1/measurements', satisfaction),
    entry: await made('/v1/entries', granted),
    street,
    committee,
    otherCommittee,
    group,
    otherGroup,
    emptyGroup: farGroup,
    household,
    person,
    worker,
    director,
    category: await made('/v1/categories', membership),
    appointment,
    team: await made('/v1/groups', team),
    place: await made('/v1/places', room),
    record: await made('/v1/records', help),
    award: await made('/v1/awards', title),
    notice: await made('/v1/notices', result),
    event,
    file: note.id,
    minutes: minutes.id,
    case: await made('/v1/cases', suggestion),
    round: await made('/v1/cases', round),
    user: await made('/v1/users', { name: '读者', password: 'long enough for anybody', grants }),
    apiKey: await made('/v1/api-keys', { name: 'reader', grants }),
    calendarToken: await made('/v1/calendar-tokens', { name: '墙上的日历', unitId: group }),
    import: file.id,
  };
  const overdue = `sample.monthly-visit~${person}~2026-02-01`;
  (await admin.post(`/v1/duties/${overdue}/excuse`, { reason: '外出探亲' })).expectOk();
  return { village, ids };
}

const UNITS_FILE = [
  'externalId,kind,name,parentExternalId,from,to',
  'S-1,sample.street,另一街道,,2024-02-01,\n',
].join('\n');
