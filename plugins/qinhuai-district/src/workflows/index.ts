import { commendationWorkflows } from './commendations.ts';
import { entryWorkflows } from './entry.ts';
import { inspectionWorkflows } from './inspections.ts';
import { organisationWorkflows } from './organisations.ts';
import { premisesWorkflows } from './premises.ts';
import { handingOver } from './tasks.ts';
import { workerWorkflows } from './workers.ts';

export const workflows = [
  ...entryWorkflows,
  handingOver,
  ...inspectionWorkflows,
  ...organisationWorkflows,
  ...workerWorkflows,
  ...commendationWorkflows,
  ...premisesWorkflows,
];
