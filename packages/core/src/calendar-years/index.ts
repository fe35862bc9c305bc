export { adoptCalendarYears } from './adopt.ts';
export { listCalendarYears, listInstalledYears } from './list.ts';
export { type LoadCalendarYear, type LoadedCalendarYear, loadCalendarYear } from './load.ts';
export type { CalendarYear } from './view.ts';
