export { type CorrectEvent, correctEvent } from './correct.ts';
export { exportEvents } from './export.ts';
export { type ListEvents, listEvents } from './list.ts';
export { type EventWithHistory, readEvent } from './read.ts';
export { type RecordEvent, recordEvent, recordEvents } from './record.ts';
export type { Event, EventSubject } from './view.ts';
export { withdrawEvent } from './withdraw.ts';
