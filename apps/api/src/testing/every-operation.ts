import { randomUUID } from 'node:crypto';
import type { Operation } from '@lifang/core';
import type { RequestHeaders } from './client.ts';
import type { WorldId } from './world.ts';

/** One acceptable request of an operation. */
interface SampleRequest {
  readonly path: string;
  readonly body?: unknown;
  /** A body that is not JSON. */
  readonly file?: string;
  readonly headers?: RequestHeaders;
}

type Ids = Readonly<Record<WorldId, string>>;
type Build = (ids: Ids) => SampleRequest;

const at =
  (path: string): Build =>
  () => ({ path });
const dry = (path: string) => `${path}?dryRun=true`;
const duty = (ids: Ids, month = '2026-03') => `sample.monthly-visit~${ids.person}~${month}-01`;
const fresh = () => randomUUID().slice(0, 8);
const password = 'long enough for anybody';
const changed = { headers: { 'if-match': '"1"' } };

/**
 * A request of every operation, as good as can be, with an id in every place that takes one. Changes are dry runs where
 * there is such a thing. An operation that is missing here does not compile.
 */
export const EVERY_OPERATION: Readonly<Record<Operation, Build>> = {
  'me.read': at('/v1/me'),
  'me.duties': at('/v1/me/duties'),
  'sessions.end': at('/v1/sessions/current'),
  'users.list': at('/v1/users'),
  'users.read': ids => ({ path: `/v1/users/${ids.user}` }),
  'users.create': ids => ({
    path: dry('/v1/users'),
    body: { name: fresh(), password, personId: ids.person, grants: [{ role: 'reader', unitId: ids.group }] },
  }),
  'users.update': ids => ({
    path: dry(`/v1/users/${ids.user}`),
    body: { personId: ids.person, grants: [{ role: 'reader', unitId: ids.group }] },
    ...changed,
  }),
  'api-keys.list': at('/v1/api-keys'),
  'api-keys.create': ids => ({
    path: dry('/v1/api-keys'),
    body: { name: fresh(), grants: [{ role: 'reader', unitId: ids.group }] },
  }),
  'api-keys.revoke': ids => ({ path: dry(`/v1/api-keys/${ids.apiKey}/revoke`) }),

  'units.list': ids => ({ path: `/v1/units?parentId=${ids.committee}&withinId=${ids.street}` }),
  'units.export': ids => ({ path: `/v1/units.csv?parentId=${ids.committee}&withinId=${ids.street}` }),
  'units.read': ids => ({ path: `/v1/units/${ids.group}` }),
  'units.create': ids => ({
    path: dry('/v1/units'),
    body: { kind: 'sample.group', name: '新组', parentId: ids.committee, from: '2026-01-01' },
  }),
  'units.update': ids => ({ path: dry(`/v1/units/${ids.group}`), body: { name: '改名' }, ...changed }),
  'units.move': ids => ({
    path: dry(`/v1/units/${ids.group}/move`),
    body: { parentId: ids.otherCommittee, on: '2026-03-01' },
    ...changed,
  }),
  'units.close': ids => ({
    path: dry(`/v1/units/${ids.group}/close`),
    body: { on: '2026-03-10', successorId: ids.otherGroup, carryAppointments: ['sample.helper'] },
    ...changed,
  }),
  'units.merge': ids => ({
    path: dry(`/v1/units/${ids.group}/merge`),
    body: { on: '2026-03-10', intoId: ids.emptyGroup },
    ...changed,
  }),
  'units.split': ids => ({
    path: dry(`/v1/units/${ids.group}/split`),
    body: { on: '2026-03-01', parts: [{ name: '新组', householdIds: [ids.household] }] },
    ...changed,
  }),

  'households.list': ids => ({ path: `/v1/households?withinId=${ids.group}` }),
  'households.export': ids => ({ path: `/v1/households.csv?withinId=${ids.group}` }),
  'households.read': ids => ({ path: `/v1/households/${ids.household}` }),
  'households.create': ids => ({
    path: dry('/v1/households'),
    body: { address: '幸福路2号', unitId: ids.group, from: '2026-01-01' },
  }),
  'households.update': ids => ({
    path: dry(`/v1/households/${ids.household}`),
    body: { address: '幸福路3号' },
    ...changed,
  }),
  'households.move': ids => ({
    path: dry(`/v1/households/${ids.household}/move`),
    body: { unitId: ids.otherGroup, on: '2026-03-01' },
    ...changed,
  }),
  'households.leave': ids => ({
    path: dry(`/v1/households/${ids.household}/leave`),
    body: { on: '2026-03-01' },
    ...changed,
  }),

  'people.list': ids => ({ path: `/v1/people?withinId=${ids.group}&householdId=${ids.household}` }),
  'people.export': ids => ({ path: `/v1/people.csv?withinId=${ids.group}&householdId=${ids.household}` }),
  'people.read': ids => ({ path: `/v1/people/${ids.person}` }),
  'people.reveal': ids => ({
    path: `/v1/people/${ids.person}/reveal`,
    body: { fields: ['phone'], purpose: '核对联系方式' },
  }),
  'people.lookup': () => ({ path: '/v1/people/lookup', body: { idNumber: '11010519491231002X' } }),
  'people.duplicates': at('/v1/people/duplicates'),
  'people.merge': ids => ({
    path: dry(`/v1/people/${ids.person}/merge`),
    body: { intoId: ids.worker },
    ...changed,
  }),
  'people.create': ids => ({
    path: dry('/v1/people'),
    body: { name: '新人', sex: 'unknown', householdId: ids.household, from: '2026-01-01' },
  }),
  'people.update': ids => ({ path: dry(`/v1/people/${ids.person}`), body: { name: '改名' }, ...changed }),
  'people.move': ids => ({
    path: dry(`/v1/people/${ids.person}/move`),
    body: { unitId: ids.otherGroup, on: '2026-03-01' },
    ...changed,
  }),
  'people.leave': ids => ({
    path: dry(`/v1/people/${ids.person}/leave`),
    body: { on: '2026-03-01' },
    ...changed,
  }),

  'search.read': at('/v1/search?q=王'),

  'categories.list': ids => ({ path: `/v1/categories?personId=${ids.person}` }),
  'categories.export': ids => ({ path: `/v1/categories.csv?personId=${ids.person}` }),
  'categories.read': ids => ({ path: `/v1/categories/${ids.category}` }),
  'categories.enter': ids => ({
    path: dry('/v1/categories'),
    body: { kind: 'sample.living-alone', personId: ids.worker, from: '2026-01-01' },
  }),
  'categories.end': ids => ({
    path: dry(`/v1/categories/${ids.category}/end`),
    body: { to: '2026-03-01' },
    ...changed,
  }),

  'appointments.list': ids => ({ path: `/v1/appointments?personId=${ids.worker}&unitId=${ids.group}` }),
  'appointments.export': ids => ({ path: `/v1/appointments.csv?personId=${ids.worker}&unitId=${ids.group}` }),
  'appointments.read': ids => ({ path: `/v1/appointments/${ids.appointment}` }),
  'appointments.appoint': ids => ({
    path: dry('/v1/appointments'),
    body: { kind: 'sample.team-leader', personId: ids.worker, groupId: ids.team, from: '2026-01-01' },
  }),
  'appointments.end': ids => ({
    path: dry(`/v1/appointments/${ids.appointment}/end`),
    body: { to: '2026-03-01' },
    ...changed,
  }),

  'groups.list': ids => ({ path: `/v1/groups?unitId=${ids.committee}&withinId=${ids.street}` }),
  'groups.read': ids => ({ path: `/v1/groups/${ids.team}` }),
  'groups.create': ids => ({
    path: dry('/v1/groups'),
    body: { kind: 'sample.aid-team', name: '新队', unitId: ids.committee, from: '2026-01-01' },
  }),
  'groups.update': ids => ({ path: dry(`/v1/groups/${ids.team}`), body: { name: '改名' }, ...changed }),
  'groups.constitute': ids => ({
    path: dry(`/v1/groups/${ids.team}/constitute`),
    body: { on: '2026-03-01', reason: '先行组成' },
    ...changed,
  }),
  'groups.dissolve': ids => ({
    path: dry(`/v1/groups/${ids.team}/dissolve`),
    body: { on: '2026-03-01' },
    ...changed,
  }),

  'measurements.list': ids => ({
    path: `/v1/measurements?unitId=${ids.community}&withinId=${ids.community}&period=2025`,
  }),
  'measurements.read': ids => ({ path: `/v1/measurements/${ids.measurement}` }),
  'measurements.record': ids => ({
    path: dry('/v1/measurements'),
    body: {
      kind: 'sample-forms.satisfaction',
      unitId: ids.community,
      period: '2024',
      numerator: '1',
      denominator: '2',
      verifiedById: ids.area,
    },
  }),
  'measurements.correct': ids => ({
    path: dry(`/v1/measurements/${ids.measurement}/correct`),
    body: { numerator: '401', verifiedById: ids.area, reason: '复核' },
    ...changed,
  }),
  'assessments.read': ids => ({ path: `/v1/assessments?period=2025&withinId=${ids.community}` }),

  'entitlements.list': ids => ({ path: `/v1/entitlements?asOf=2026-03-01&withinId=${ids.community}` }),
  'entitlements.export': ids => ({ path: `/v1/entitlements.csv?unitId=${ids.community}` }),
  'books.list': ids => ({ path: `/v1/books?kind=sample-forms.activity-fund&withinId=${ids.community}` }),
  'entries.list': ids => ({
    path: `/v1/entries?byUnitId=${ids.community}&withinId=${ids.area}&flow=budget&from=2026-01-01&to=2026-12-31`,
  }),
  'entries.export': ids => ({ path: `/v1/entries.csv?byUnitId=${ids.community}` }),
  'entries.read': ids => ({ path: `/v1/entries/${ids.entry}` }),
  'entries.record': ids => ({
    path: dry('/v1/entries'),
    body: {
      kind: 'sample-forms.activity-fund',
      byUnitId: ids.community,
      flow: 'spending',
      amount: 12_000,
      on: '2026-02-01',
      purpose: 'venue',
    },
  }),
  'entries.correct': ids => ({
    path: dry(`/v1/entries/${ids.entry}/correct`),
    body: { amount: 510_000, approvedById: ids.area, reason: '漏记一笔' },
    ...changed,
  }),
  'entries.withdraw': ids => ({
    path: dry(`/v1/entries/${ids.entry}/withdraw`),
    body: { reason: '重复登记' },
    ...changed,
  }),

  'places.list': ids => ({
    path: `/v1/places?unitId=${ids.committee}&withinId=${ids.street}&householdId=${ids.household}`,
  }),
  'places.read': ids => ({ path: `/v1/places/${ids.place}` }),
  'places.open': ids => ({
    path: dry('/v1/places'),
    body: {
      kind: 'sample.activity-room',
      name: '新活动室',
      unitId: ids.committee,
      householdId: ids.household,
      consent: true,
      functions: ['reading'],
      from: '2026-01-01',
    },
  }),
  'places.update': ids => ({ path: dry(`/v1/places/${ids.place}`), body: { name: '改名' }, ...changed }),
  'places.close': ids => ({
    path: dry(`/v1/places/${ids.place}/close`),
    body: { on: '2026-03-01' },
    ...changed,
  }),

  'events.list': ids => ({ path: `/v1/events?aboutId=${ids.person}&byUnitId=${ids.group}` }),
  'events.export': ids => ({ path: `/v1/events.csv?aboutId=${ids.person}&byUnitId=${ids.group}` }),
  'events.read': ids => ({ path: `/v1/events/${ids.event}` }),
  'events.record': ids => ({ path: dry('/v1/events'), body: visit(ids) }),
  'events.record-batch': ids => ({ path: dry('/v1/events/batch'), body: { items: [visit(ids)] } }),
  'events.correct': ids => ({
    path: dry(`/v1/events/${ids.event}/correct`),
    body: { ...visit(ids), kind: undefined, reason: '记错了人' },
    ...changed,
  }),
  'events.withdraw': ids => ({
    path: dry(`/v1/events/${ids.event}/withdraw`),
    body: { reason: '没有发生' },
    ...changed,
  }),

  'records.list': ids => ({ path: `/v1/records?aboutId=${ids.person}&byUnitId=${ids.group}` }),
  'records.read': ids => ({ path: `/v1/records/${ids.record}` }),
  'records.keep': ids => ({ path: dry('/v1/records'), body: help(ids) }),
  'records.keep-batch': ids => ({ path: dry('/v1/records/batch'), body: { items: [help(ids)] } }),
  'records.correct': ids => ({
    path: dry(`/v1/records/${ids.record}/correct`),
    body: { ...help(ids), kind: undefined, reason: '记错了人' },
    ...changed,
  }),
  'records.withdraw': ids => ({
    path: dry(`/v1/records/${ids.record}/withdraw`),
    body: { reason: '没有发生' },
    ...changed,
  }),
  'records.reveal': ids => ({
    path: `/v1/records/${ids.record}/reveal`,
    body: { fields: ['health'], purpose: '安排陪护' },
  }),

  'awards.list': ids => ({ path: `/v1/awards?householdId=${ids.household}&byUnitId=${ids.street}` }),
  'awards.read': ids => ({ path: `/v1/awards/${ids.award}` }),
  'awards.grant': ids => ({
    path: dry('/v1/awards'),
    body: {
      kind: 'sample.good-neighbour',
      householdId: ids.household,
      byUnitId: ids.street,
      from: '2026-03-01',
    },
  }),
  'awards.revoke': ids => ({
    path: dry(`/v1/awards/${ids.award}/revoke`),
    body: { on: '2025-12-31', reason: '事迹不实' },
    ...changed,
  }),

  'notices.list': ids => ({ path: `/v1/notices?byUnitId=${ids.street}&withinId=${ids.street}` }),
  'notices.read': ids => ({ path: `/v1/notices/${ids.notice}` }),
  'notices.publish': ids => ({
    path: dry('/v1/notices'),
    body: {
      kind: 'sample.award-result',
      byUnitId: ids.street,
      from: '2026-04-01',
      data: { year: 2026, households: 3 },
    },
  }),
  'notices.take-down': ids => ({
    path: dry(`/v1/notices/${ids.notice}/take-down`),
    body: { reason: '户数有误' },
    ...changed,
  }),

  'files.list': ids => ({ path: `/v1/files?eventId=${ids.event}` }),
  'files.read': ids => ({ path: `/v1/files/${ids.file}` }),
  'files.download': ids => ({ path: `/v1/files/${ids.minutes}/content` }),
  'files.upload': ids => ({
    path: `${dry('/v1/files')}&name=notes.txt&recordId=${ids.record}`,
    file: '会议记录',
    headers: { 'content-type': 'text/plain' },
  }),
  'files.attach': ids => ({
    path: dry(`/v1/files/${ids.file}/attach`),
    body: { placeId: ids.place },
    ...changed,
  }),
  'files.detach': ids => ({
    path: dry(`/v1/files/${ids.file}/detach`),
    body: { eventId: ids.event },
    ...changed,
  }),

  'cases.list': ids => ({
    path: `/v1/cases?withinId=${ids.group}&aboutId=${ids.person}&partOfId=${ids.round}`,
  }),
  'cases.form-page': ids => ({ path: `/v1/cases/${ids.case}/form.html` }),
  'cases.form-docx': ids => ({ path: `/v1/cases/${ids.case}/form.docx` }),
  'cases.read': ids => ({ path: `/v1/cases/${ids.case}` }),
  'cases.open': ids => ({
    path: dry('/v1/cases'),
    body: {
      kind: 'sample.suggestion',
      unitId: ids.group,
      on: '2026-03-03',
      about: [{ personId: ids.person }, { householdId: ids.household }],
      parties: [{ role: 'named', personId: ids.director }],
      byPersonId: ids.worker,
      data: { text: '楼道的灯坏了' },
    },
  }),
  'cases.step': ids => ({
    path: dry(`/v1/cases/${ids.case}/steps`),
    body: {
      step: 'sample.suggestion.answer',
      version: 1,
      byPersonId: ids.director,
      data: { answer: '本周内修好' },
    },
  }),

  'policies.list': at('/v1/policies'),
  'policies.read': at('/v1/policies/sample'),
  'policies.clauses': at('/v1/policies/sample/clauses'),
  'policies.clauses-page': at('/v1/policies/sample/clauses.html'),
  'policies.enable': () => ({ path: dry('/v1/policies/sample/enable'), body: { from: '2026-01-01' } }),
  'policies.disable': () => ({ path: dry('/v1/policies/sample/disable'), body: { lastDay: '2026-03-01' } }),
  'settings.list': at('/v1/settings'),
  'settings.set': () => ({
    path: dry('/v1/settings/sample.very-elderly-min-age'),
    body: { value: 75, from: '2026-03-01' },
  }),

  'imports.list': at('/v1/imports'),
  'imports.read': ids => ({ path: `/v1/imports/${ids.import}` }),
  'imports.template': at('/v1/imports/templates/units'),
  'imports.create': () => ({
    path: `${dry('/v1/imports')}&kind=units`,
    file: 'externalId,kind,name,parentExternalId,from,to\nS-1,sample.street,另一街道,,2024-02-01,\n',
    headers: { 'content-type': 'text/csv' },
  }),

  'duties.list': ids => ({ path: `/v1/duties?subjectId=${ids.person}&withinId=${ids.group}` }),
  'duties.export': ids => ({ path: `/v1/duties.csv?subjectId=${ids.person}&withinId=${ids.group}` }),
  'duties.excuse': ids => ({ path: dry(`/v1/duties/${duty(ids)}/excuse`), body: { reason: '住院' } }),
  'duties.unexcuse': ids => ({
    path: dry(`/v1/duties/${duty(ids, '2026-02')}/unexcuse`),
    body: { reason: '出院' },
  }),
  'freedoms.list': ids => ({ path: `/v1/freedoms?withinId=${ids.committee}&bodyId=${ids.team}` }),
  'freedoms.export': ids => ({ path: `/v1/freedoms.csv?withinId=${ids.committee}&bodyId=${ids.team}` }),
  'breaches.list': ids => ({ path: `/v1/breaches?withinId=${ids.committee}&subjectId=${ids.team}` }),
  'breaches.export': ids => ({ path: `/v1/breaches.csv?withinId=${ids.committee}&subjectId=${ids.team}` }),
  'public-register.read': at('/v1/public-register'),
  'public-register.set': () => ({ path: dry('/v1/public-register'), body: { open: true } }),
  'burden.list': ids => ({ path: `/v1/burden?withinId=${ids.committee}` }),
  'burden.export': ids => ({ path: `/v1/burden.csv?withinId=${ids.committee}` }),
  'burden.page': ids => ({ path: `/v1/burden.html?unitId=${ids.committee}` }),
  'compliance.read': ids => ({ path: `/v1/compliance?withinId=${ids.group}` }),
  'compliance.export': ids => ({ path: `/v1/compliance.csv?withinId=${ids.group}` }),
  'receipts.read': ids => ({ path: `/v1/receipts/${duty(ids)}` }),

  'calendar.read': ids => ({ path: `/v1/calendar?from=2026-03-01&to=2026-06-30&withinId=${ids.group}` }),
  'calendar-years.list': at('/v1/calendar-years'),
  'calendar-tokens.list': at('/v1/calendar-tokens'),
  'calendar-tokens.create': ids => ({
    path: dry('/v1/calendar-tokens'),
    body: { name: '我的手机', unitId: ids.group },
  }),
  'calendar-tokens.revoke': ids => ({ path: dry(`/v1/calendar-tokens/${ids.calendarToken}`) }),
  'registers.read': ids => ({ path: `/v1/registers/${ids.group}?period=2026-01` }),
  'registers.page': ids => ({ path: `/v1/registers/${ids.group}/print.html?period=2026-01` }),
  'reports.read': ids => ({ path: `/v1/reports/monthly?unitId=${ids.committee}&period=2026-03` }),
  'reports.page': ids => ({ path: `/v1/reports/monthly.html?unitId=${ids.committee}&period=2026-03` }),

  'audit.list': ids => ({ path: `/v1/audit?targetId=${ids.person}&actorId=${ids.apiKey}` }),
  'audit.export': ids => ({ path: `/v1/audit.csv?targetId=${ids.person}&actorId=${ids.apiKey}` }),
  'audit.verify': at('/v1/audit/verify'),
  'openapi.read': at('/v1/openapi.json'),
};

function visit(ids: Ids) {
  return {
    kind: 'sample.visit',
    on: '2026-03-03',
    byUnitId: ids.group,
    about: [{ personId: ids.person }, { householdId: ids.household }],
    participantIds: [ids.worker],
    invitedIds: [ids.worker],
  };
}

function help(ids: Ids) {
  return {
    kind: 'sample.help-ledger',
    on: '2026-03-03',
    byUnitId: ids.group,
    about: [{ personId: ids.person }, { householdId: ids.household }],
    data: { help: '陪同就医', minutes: 90 },
  };
}
