export { type Book, type ListBooks, listBooks } from './books.ts';
export { type CorrectEntry, correctEntry } from './correct.ts';
export { exportEntries } from './export.ts';
export { type ListEntries, listEntries } from './list.ts';
export { type EntryWithHistory, readEntry } from './read.ts';
export { type RecordEntry, recordEntry } from './record.ts';
export type { Entry } from './view.ts';
export { withdrawEntry } from './withdraw.ts';
