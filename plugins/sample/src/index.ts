import { definePolicy, type Policy } from '@lifang/policy';
import * as cases from './cases.ts';
import { clauses } from './clauses.ts';
import { selectionSheet, suggestionSlip } from './forms.ts';
import * as kinds from './kinds.ts';
import { document, encoding, scope, slug } from './manifest.ts';
import * as rules from './rules.ts';
import * as settings from './settings.ts';
import * as workflows from './workflows.ts';

export const policy: Policy = definePolicy({
  slug,
  encoding,
  document,
  scope,
  clauses,
  units: [kinds.street, kinds.committee, kinds.group],
  positions: [kinds.director, kinds.helper, kinds.teamLeader, kinds.teamMember],
  categories: [kinds.livingAlone, kinds.veryElderly, kinds.newHousehold, cases.followUp],
  events: [kinds.visit, kinds.council, cases.announcement, cases.notTakenUp],
  cases: [cases.suggestion, cases.selection, cases.candidate],
  groups: [kinds.aidTeam],
  places: [kinds.activityRoom],
  records: [kinds.helpLedger, cases.suggestionBook],
  awards: [kinds.goodNeighbour, cases.chosenNeighbour],
  notices: [kinds.awardResult, kinds.measuresText],
  settings: [
    settings.veryElderlyMinAge,
    settings.welcomeLimit,
    settings.suggestionLimit,
    settings.candidateLimit,
    settings.winnerQuota,
  ],
  duties: [
    rules.monthlyVisit,
    rules.welcomeVisit,
    rules.neighbourVisit,
    rules.quarterlyCouncil,
    workflows.followUpVisit,
  ],
  limits: [
    rules.oneDirector,
    rules.helperPresent,
    rules.knownVisitors,
    rules.directorAttends,
    workflows.oneSelection,
  ],
  workflows: [workflows.suggesting, workflows.selecting, workflows.standingForSelection],
  forms: [suggestionSlip, selectionSheet],
});
