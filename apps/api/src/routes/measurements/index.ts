import type { Api } from '../../http/env.ts';
import { readAssessmentsRoute } from './assess.ts';
import { correctMeasurementRoute } from './correct.ts';
import { listMeasurementsRoute } from './list.ts';
import { readMeasurementRoute } from './read.ts';
import { recordMeasurementRoute } from './record.ts';

export function measurementRoutes(api: Api): void {
  listMeasurementsRoute(api);
  readMeasurementRoute(api);
  recordMeasurementRoute(api);
  correctMeasurementRoute(api);
  readAssessmentsRoute(api);
}
