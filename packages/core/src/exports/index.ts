export type { CsvPieces } from './export.ts';
