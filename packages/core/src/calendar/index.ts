export type { CalendarDay, CalendarEntry } from './days.ts';
export { type CalendarFeed, readCalendarFeed } from './feed.ts';
export { type Calendar, type ReadCalendar, readCalendar } from './read.ts';
