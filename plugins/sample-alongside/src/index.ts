import { definePolicy, type Policy } from '@lifang/policy';
import { clauses } from './clauses.ts';
import * as kinds from './kinds.ts';
import { document, encoding, scope, slug } from './manifest.ts';
import * as rules from './rules.ts';

export const policy: Policy = definePolicy({
  slug,
  encoding,
  document,
  scope,
  clauses,
  units: [kinds.subDistrict, kinds.committee],
  positions: [kinds.supervisor],
  categories: [kinds.livingAlone],
  events: [kinds.listening, kinds.contact],
  groups: [kinds.supervision],
  records: [kinds.volunteering],
  notices: [kinds.relief],
  settings: [],
  duties: [rules.quarterlyListening, rules.monthlyContact, rules.volunteeringKept],
  limits: [rules.supervisionSeats],
});
