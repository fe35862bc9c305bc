export { ensureOperator } from './install-operator.ts';
export { migrate } from './migrate.ts';
