import { addDays, type Day, periodOf } from '@lifang/policy';
import type { TestApi } from './index.ts';
import { registeredRoutes } from './routes.ts';

/** A path by what it asks for. */
export type Request = readonly [name: string, path: string];

/** What there is to ask about in a demonstration. */
export interface Asked {
  readonly policy: string;
  /** The unit asked about, and one below it that owes duties itself; the same for who acts in that one only. */
  readonly unit: string;
  readonly lower: string;
  readonly person: string;
}

/** Every list there is, lists as they are narrowed, boards, reports and pages. */
export function everyRead(api: TestApi, about: Asked): Request[] {
  return [...lists(api), ...narrowed(api.today(), about), ...boards(api.today(), about)];
}

function lists(api: TestApi): Request[] {
  return registeredRoutes(api.app)
    .filter(
      ({ method, path, operation }) =>
        method === 'GET' && operation.endsWith('.list') && /^\/v1\/[^{]+$/.test(path),
    )
    .map(({ operation, path }) => [operation, path]);
}

const days = (from: Day, to: Day) => `from=${from}&to=${to}`;

function narrowed(today: Day, { unit, lower, person }: Asked): Request[] {
  const month = periodOf('month', today);
  const surname = encodeURIComponent('王');
  return [
    ['units.list withinId', `/v1/units?withinId=${unit}`],
    ['people.list name', `/v1/people?name=${surname}`],
    ['people.list withinId', `/v1/people?withinId=${unit}`],
    ['people.list 200', `/v1/people?withinId=${lower}&limit=200`],
    ['people.list asOf', `/v1/people?asOf=${addDays(month.start, -1)}`],
    ['households.list withinId', `/v1/households?withinId=${unit}`],
    ['categories.list withinId', `/v1/categories?withinId=${unit}`],
    ['appointments.list withinId', `/v1/appointments?withinId=${unit}`],
    ['events.list a month', `/v1/events?${days(month.start, month.end)}`],
    ['events.list byUnitId', `/v1/events?byUnitId=${lower}`],
    ['events.list aboutId', `/v1/events?aboutId=${person}`],
    ['search.read', `/v1/search?q=${surname}`],
  ];
}

function boards(today: Day, { policy, unit, lower, person }: Asked): Request[] {
  const month = periodOf('month', today);
  const before = periodOf('month', addDays(month.start, -1));
  const quarter = periodOf('quarter', addDays(month.start, -1));
  return [
    ['duties.list withinId', `/v1/duties?withinId=${unit}`],
    ['duties.list overdue', '/v1/duties?status=overdue'],
    ['duties.list mine', '/v1/duties?mine=true'],
    ['duties.list asOf', `/v1/duties?asOf=${before.end}`],
    ['duties.list subjectId', `/v1/duties?subjectId=${person}`],
    ['me.duties', '/v1/me/duties'],
    ['compliance.read', '/v1/compliance'],
    ['compliance.read a month', `/v1/compliance?period=${before.key}`],
    ['compliance.read withinId', `/v1/compliance?withinId=${unit}`],
    ['compliance.read asOf', `/v1/compliance?asOf=${before.end}`],
    ['calendar.read', `/v1/calendar?${days(month.start, month.end)}`],
    ['calendar.read withinId', `/v1/calendar?${days(month.start, month.end)}&withinId=${unit}`],
    ['calendar.read a quarter ahead', `/v1/calendar?${days(today, addDays(today, 90))}&withinId=${unit}`],
    ['registers.read a month', `/v1/registers/${unit}?period=${before.key}`],
    ['registers.read a quarter', `/v1/registers/${lower}?period=${quarter.key}`],
    ['registers.page', `/v1/registers/${lower}/print.html?period=${before.key}`],
    ['reports.read this month', `/v1/reports/monthly?unitId=${unit}&period=${month.key}`],
    ['reports.read the month before', `/v1/reports/monthly?unitId=${unit}&period=${before.key}`],
    ['reports.page', `/v1/reports/monthly.html?unitId=${unit}&period=${before.key}`],
    ['burden.list withinId', `/v1/burden?withinId=${unit}`],
    ['burden.list lines', `/v1/burden?withinId=${lower}&include=lines`],
    ['burden.page', `/v1/burden.html?unitId=${lower}`],
    ['policies.clauses', `/v1/policies/${policy}/clauses`],
    ['policies.clauses asOf', `/v1/policies/${policy}/clauses?asOf=${before.end}`],
    ['policies.clauses-page', `/v1/policies/${policy}/clauses.html`],
  ];
}
