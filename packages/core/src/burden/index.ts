export { exportBurden } from './export.ts';
export { BURDEN_PARTS } from './lines.ts';
export { type ListBurden, listBurden } from './list.ts';
export type { Burden, BurdenLineView } from './view.ts';
