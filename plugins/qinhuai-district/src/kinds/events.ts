import { entryEvents } from './entry.ts';
import { featureEvents } from './features.ts';
import { informationEvents } from './information.ts';
import { managementEvents } from './management.ts';
import { organisationEvents } from './organisations.ts';
import { premisesEvents } from './premises.ts';
import { serviceEvents } from './services.ts';
import { workerEvents } from './workers.ts';

export const events = [
  ...organisationEvents,
  ...entryEvents,
  ...serviceEvents,
  ...premisesEvents,
  ...workerEvents,
  ...informationEvents,
  ...managementEvents,
  ...featureEvents,
];
