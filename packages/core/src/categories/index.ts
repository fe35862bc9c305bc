export { endCategory } from './end.ts';
export { type EnterCategory, enterCategory } from './enter.ts';
export { exportCategories } from './export.ts';
export { type ListCategories, listCategories } from './list.ts';
export { readCategory } from './read.ts';
export type { Membership } from './view.ts';
