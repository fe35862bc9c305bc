export { type CreateImport, createImport } from './create.ts';
export { IMPORT_KINDS, IMPORT_STATUSES, type ImportKind, type ImportStatus } from './kinds.ts';
export { type ListImports, listImports } from './list.ts';
export { readImport } from './read.ts';
export type { Report } from './report.ts';
export { resumeImports } from './resume.ts';
export { importTemplate } from './template.ts';
export type { Import } from './view.ts';
