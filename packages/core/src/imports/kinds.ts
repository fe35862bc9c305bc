/** What a file can hold. */
export const IMPORT_KINDS = ['units', 'roster', 'appointments', 'events'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/**
 * `staged`: read and waiting its turn · `checking`, `applying`: under way · `checked`: a dry run that found no error ·
 * `rejected`: errors, nothing is kept · `applied`: everything is kept · `failed`: something went wrong that was not the
 * file's fault, nothing is kept.
 */
export const IMPORT_STATUSES = [
  'staged',
  'checking',
  'checked',
  'applying',
  'applied',
  'rejected',
  'failed',
] as const;
export type ImportStatus = (typeof IMPORT_STATUSES)[number];
