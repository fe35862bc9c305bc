export type { CalendarDay, CalendarEntry } from './days.ts';
export { type CalendarFeed, readCalendarFeed } from './feed.ts';
export { noCalendar } from './missing.ts';
export { type Calendar, type ReadCalendar, readCalendar } from './read.ts';
