import { definePolicy, type Policy } from '@lifang/policy';
import * as bodies from './bodies.ts';
import { clauses } from './clauses.ts';
import * as funds from './funds.ts';
import * as indicators from './indicators.ts';
import * as judged from './judged.ts';
import * as kinds from './kinds.ts';
import { document, encoding, scope, slug } from './manifest.ts';
import * as permits from './permits.ts';
import * as procedures from './procedures.ts';
import * as composition from './rules/composition.ts';
import * as criteria from './rules/criteria.ts';
import * as formulas from './rules/formulas.ts';
import * as freedoms from './rules/freedoms.ts';
import * as gatherings from './rules/gatherings.ts';
import * as keeping from './rules/keeping.ts';
import * as limits from './rules/limits.ts';
import * as permitted from './rules/permits.ts';
import * as timing from './rules/timing.ts';
import * as voids from './rules/void.ts';
import {
  homeDeadline,
  howLong,
  lastDay,
  leastPerHousehold,
  madePublicOn,
  payTolerance,
  reviewFrom,
} from './settings.ts';

export const policy: Policy = definePolicy({
  slug,
  encoding,
  document,
  scope,
  span: { cites: 'SF-29.13-a', from: madePublicOn, reviewFrom, until: lastDay },
  clauses,
  units: [kinds.area, kinds.community, kinds.block, kinds.buildingGroup],
  positions: [
    kinds.leader,
    kinds.groupLeader,
    kinds.patroller,
    bodies.head,
    bodies.deputy,
    bodies.ordinary,
    bodies.areaOfficer,
    bodies.liaisonSeat,
    bodies.watchHead,
    bodies.watcher,
    bodies.dutySeat,
  ],
  categories: [bodies.representative, bodies.activist, bodies.communityWorker, bodies.underSanction],
  events: [
    kinds.jointMeeting,
    kinds.blockMeeting,
    kinds.patrolMeeting,
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
    kinds.covenant,
    kinds.rulesReviewed,
    kinds.roomTakenOver,
    kinds.appraisal,
    permits.boardHung,
    procedures.worksAllowed,
  ],
  groups: [
    bodies.steering,
    bodies.liaisonBody,
    bodies.watch,
    bodies.circle,
    bodies.dutyTeam,
    permits.volunteerTeam,
  ],
  records: [kinds.ledger, judged.visitorsBook, judged.serviceBook],
  places: [kinds.venue, judged.readingRoom],
  awards: [kinds.starGroup, judged.modelGroup, judged.warmNeighbour],
  notices: [judged.modelNotice, procedures.worksNotice, procedures.adoptedPlan],
  cases: [
    judged.nomination,
    permits.boardRequest,
    permits.teamRequest,
    procedures.worksRequest,
    procedures.parkingPlan,
  ],
  workflows: [
    judged.nominating,
    permits.requestingBoard,
    permits.requestingTeam,
    procedures.requestingWorks,
    procedures.showingPlan,
  ],
  settings: [homeDeadline, leastPerHousehold, payTolerance, madePublicOn, howLong],
  duties: [...Object.values(gatherings), ...Object.values(timing), ...Object.values(keeping)],
  limits: [
    ...Object.values(composition),
    ...Object.values(limits),
    ...Object.values(voids),
    ...Object.values(permitted),
  ],
  indicators: [kinds.satisfaction, kinds.participation, kinds.volunteers, ...Object.values(indicators)],
  criteria: Object.values(criteria),
  funds: Object.values(funds),
  formulas: Object.values(formulas),
  freedoms: Object.values(freedoms),
});
