export { type CreateCalendarToken, type CreatedCalendarToken, createCalendarToken } from './create.ts';
export { listCalendarTokens } from './list.ts';
export { revokeCalendarToken } from './revoke.ts';
export type { CalendarToken } from './view.ts';
