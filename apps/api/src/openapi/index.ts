export { policySnapshot, snapshotText } from './snapshot.ts';
