import { dispute, mediating } from './dispute.ts';
import { districtNominations } from './district-nominations.ts';
import { documentIssue, issuing } from './document-issue.ts';
import { assessingFiveSelf, fiveSelf, fiveSelfByAssessment } from './five-self.ts';
import { handlingIncident, incident } from './incident.ts';
import { opinion, relayingOpinion } from './opinion.ts';
import { starAwards } from './star-awards.ts';
import { zoneAwards } from './zone-awards.ts';

const selections = [...starAwards, ...zoneAwards, ...districtNominations];

// The obligation to visit needs no workflow: what is due, done and overdue is what the duties on visits say.
export const cases = [
  incident,
  dispute,
  opinion,
  documentIssue,
  fiveSelf,
  ...selections.flatMap(selection => selection.cases),
];
export const workflows = [
  handlingIncident,
  mediating,
  relayingOpinion,
  issuing,
  assessingFiveSelf,
  ...selections.flatMap(selection => selection.workflows),
];
export const caseLimits = [fiveSelfByAssessment, ...selections.flatMap(selection => selection.limits)];
