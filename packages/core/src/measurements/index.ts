export { type CorrectMeasurement, correctMeasurement } from './correct.ts';
export { type ListMeasurements, listMeasurements } from './list.ts';
export { type MeasurementWithHistory, readMeasurement } from './read.ts';
export { type RecordMeasurement, recordMeasurement } from './record.ts';
export type { Measurement } from './view.ts';
