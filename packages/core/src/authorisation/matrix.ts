import type { Role } from './roles.ts';

const everybody = ['administrator', 'officer', 'worker', 'auditor', 'reader'] as const;
const administrators = ['administrator'] as const;
const officers = ['administrator', 'officer'] as const;
const workers = ['administrator', 'officer', 'worker'] as const;
const auditors = ['administrator', 'auditor'] as const;

/**
 * Which roles may do which operation: the one place that says so. `enter()` enforces it before any other statement runs,
 * and gives the operation the subtrees over which the actor holds one of these roles. Operations that any credential of
 * the tenant may do list every role.
 */
export const MATRIX = {
  'me.read': everybody,
  'me.duties': everybody,
  'sessions.end': everybody,
  'users.list': administrators,
  'users.read': administrators,
  'users.create': administrators,
  'users.update': administrators,
  'api-keys.list': administrators,
  'api-keys.create': administrators,
  'api-keys.revoke': administrators,

  'units.list': everybody,
  'units.export': everybody,
  'units.read': everybody,
  'units.create': officers,
  'units.update': officers,
  'units.move': administrators,
  'units.close': administrators,
  'units.merge': administrators,
  'units.split': administrators,

  'households.list': everybody,
  'households.export': everybody,
  'households.read': everybody,
  'households.create': workers,
  'households.update': workers,
  'households.move': workers,
  'households.leave': workers,

  'people.list': everybody,
  'people.export': everybody,
  'people.read': everybody,
  'people.reveal': officers,
  'people.lookup': officers,
  'people.duplicates': officers,
  'people.merge': officers,
  'people.create': workers,
  'people.update': workers,
  'people.move': workers,
  'people.leave': workers,

  'search.read': everybody,

  'categories.list': everybody,
  'categories.export': everybody,
  'categories.read': everybody,
  'categories.enter': workers,
  'categories.end': workers,

  'appointments.list': everybody,
  'appointments.export': everybody,
  'appointments.read': everybody,
  'appointments.appoint': officers,
  'appointments.end': officers,

  'groups.list': everybody,
  'groups.read': everybody,
  'groups.create': officers,
  'groups.update': officers,
  'groups.constitute': officers,
  'groups.dissolve': officers,

  'places.list': everybody,
  'places.read': everybody,
  'places.open': officers,
  'places.update': officers,
  'places.close': officers,

  'events.list': everybody,
  'events.export': everybody,
  'events.read': everybody,
  'events.record': workers,
  'events.record-batch': workers,
  'events.correct': workers,
  'events.withdraw': workers,

  'records.list': everybody,
  'records.read': everybody,
  'records.keep': workers,
  'records.keep-batch': workers,
  'records.correct': workers,
  'records.withdraw': workers,
  'records.reveal': officers,

  'awards.list': everybody,
  'awards.read': everybody,
  'awards.grant': officers,
  'awards.revoke': officers,

  'notices.list': everybody,
  'notices.read': everybody,
  'notices.publish': officers,
  'notices.take-down': officers,

  'measurements.list': everybody,
  'measurements.read': everybody,
  'measurements.record': officers,
  'measurements.correct': officers,
  'assessments.read': everybody,

  'entitlements.list': everybody,
  'entitlements.export': everybody,
  'books.list': everybody,
  'entries.list': everybody,
  'entries.export': everybody,
  'entries.read': everybody,
  'entries.record': officers,
  'entries.correct': officers,
  'entries.withdraw': officers,

  'files.list': everybody,
  'files.read': everybody,
  'files.download': everybody,
  'files.upload': workers,
  'files.attach': workers,
  'files.detach': workers,

  'cases.list': everybody,
  'cases.form-page': everybody,
  'cases.form-docx': everybody,
  'cases.read': everybody,
  'cases.open': workers,
  'cases.step': workers,

  'policies.list': everybody,
  'policies.read': everybody,
  'policies.clauses': everybody,
  'policies.clauses-page': everybody,
  'policies.enable': administrators,
  'policies.disable': administrators,
  'settings.list': everybody,
  'settings.set': administrators,

  'imports.list': officers,
  'imports.read': officers,
  'imports.template': officers,
  'imports.create': administrators,

  'duties.list': everybody,
  'duties.export': everybody,
  'duties.excuse': officers,
  'duties.unexcuse': officers,
  'freedoms.list': everybody,
  'freedoms.export': everybody,
  'breaches.list': everybody,
  'breaches.export': everybody,
  'public-register.read': everybody,
  'public-register.set': administrators,
  'burden.list': everybody,
  'burden.export': everybody,
  'burden.page': everybody,
  'compliance.read': everybody,
  'compliance.export': everybody,
  'receipts.read': everybody,
  'calendar.read': everybody,
  'calendar-years.list': everybody,
  'calendar-tokens.list': everybody,
  'calendar-tokens.create': everybody,
  'calendar-tokens.revoke': everybody,
  'registers.read': everybody,
  'registers.page': everybody,
  'reports.read': everybody,
  'reports.page': everybody,

  'audit.list': auditors,
  'audit.export': auditors,
  'audit.verify': auditors,
  'openapi.read': everybody,
} as const satisfies Record<string, readonly Role[]>;

/** Something a request can ask for. */
export type Operation = keyof typeof MATRIX;
