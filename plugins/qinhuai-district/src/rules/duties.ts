import { entryDuties } from './entry.ts';
import { featureDuties } from './features.ts';
import { informationDuties } from './information.ts';
import { managementDuties } from './management.ts';
import { organisationDuties } from './organisations.ts';
import { premisesDuties } from './premises.ts';
import { serviceDuties } from './services.ts';
import { workerDuties } from './workers.ts';

export const duties = [
  ...organisationDuties,
  ...entryDuties,
  ...serviceDuties,
  ...premisesDuties,
  ...workerDuties,
  ...informationDuties,
  ...managementDuties,
  ...featureDuties,
];
