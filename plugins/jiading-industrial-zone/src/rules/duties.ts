import { awardDuties } from './awards.ts';
import { informationDuties } from './information.ts';
import { learningDuties } from './learning.ts';
import { meetingDuties } from './meetings.ts';
import { organisationDuties } from './organisation.ts';
import { placeDuties } from './places.ts';
import { programmeDuties } from './programme.ts';
import { visitDuties } from './visits.ts';

export const duties = [
  ...organisationDuties,
  ...placeDuties,
  ...programmeDuties,
  ...meetingDuties,
  ...visitDuties,
  ...informationDuties,
  ...learningDuties,
  ...awardDuties,
];
