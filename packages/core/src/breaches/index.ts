export { exportBreaches } from './export.ts';
export { type ListBreaches, listBreaches } from './list.ts';
export { BREACH_STATUSES, type BreachStatus, type BreachView } from './view.ts';
