export { type CorrectRecord, correctRecord } from './correct.ts';
export { type KeepRecord, keepRecord, keepRecords } from './keep.ts';
export { type ListRecords, listRecords } from './list.ts';
export { type RecordWithHistory, readRecord } from './read.ts';
export { type RevealedRecord, type RevealRecord, revealRecord } from './reveal.ts';
export type { RegisterRecord } from './view.ts';
export { withdrawRecord } from './withdraw.ts';
