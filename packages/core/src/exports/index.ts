export { type CsvPieces, MOST_ROWS } from './export.ts';
