import { definePolicy, type Policy } from '@lifang/policy';
import { clauses } from './clauses.ts';
import * as kinds from './kinds.ts';
import { document, encoding, scope, slug } from './manifest.ts';
import * as criteria from './rules/criteria.ts';
import * as gatherings from './rules/gatherings.ts';
import * as keeping from './rules/keeping.ts';
import * as timing from './rules/timing.ts';
import { homeDeadline } from './settings.ts';

export const policy: Policy = definePolicy({
  slug,
  encoding,
  document,
  scope,
  clauses,
  units: [kinds.area, kinds.community, kinds.block, kinds.buildingGroup],
  positions: [kinds.leader, kinds.groupLeader, kinds.patroller],
  categories: [],
  events: [
    kinds.jointMeeting,
    kinds.blockMeeting,
    kinds.training,
    kinds.studyVisit,
    kinds.study,
    kinds.activity,
    kinds.patrol,
    kinds.homeBuilt,
    kinds.stairwell,
    kinds.contactCard,
    kinds.fireCheck,
    kinds.assembly,
    kinds.resultsShown,
  ],
  records: [kinds.ledger],
  places: [kinds.venue],
  awards: [kinds.starGroup],
  settings: [homeDeadline],
  duties: [...Object.values(gatherings), ...Object.values(timing), ...Object.values(keeping)],
  limits: [],
  indicators: [kinds.satisfaction, kinds.participation, kinds.volunteers],
  criteria: Object.values(criteria),
});
