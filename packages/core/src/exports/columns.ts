import type { Language } from '../context/request.ts';
import type { Cell } from './csv.ts';

/** A column of a list as a file. */
export interface ExportColumn<T> {
  /** As the API calls it. */
  readonly name: string;
  readonly chinese: string;
  value(row: T): Cell;
}

/** The header in the language of whoever asks. */
export function headerOf<T>(columns: readonly ExportColumn<T>[], language: Language): string[] {
  return columns.map(({ name, chinese }) => (language === 'en' ? name : chinese));
}

export function column<T>(name: string, chinese: string, value: (row: T) => Cell): ExportColumn<T> {
  return { name, chinese, value };
}
