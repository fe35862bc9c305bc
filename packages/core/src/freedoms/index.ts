export { exportFreedoms } from './export.ts';
export { type FreedomView, type ListFreedoms, listFreedoms } from './list.ts';
