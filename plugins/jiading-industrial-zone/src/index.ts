import { definePolicy, type Policy } from '@lifang/policy';
import { clauses } from './clauses/index.ts';
import { awards } from './kinds/awards.ts';
import { categories } from './kinds/categories.ts';
import { events } from './kinds/events.ts';
import { indicators } from './kinds/indicators.ts';
import { notices } from './kinds/notices.ts';
import { places } from './kinds/places.ts';
import { positions } from './kinds/positions.ts';
import { records } from './kinds/registers.ts';
import { units } from './kinds/units.ts';
import { document, encoding, scope, slug } from './manifest.ts';
import { criteria } from './rules/criteria.ts';
import { duties } from './rules/duties.ts';
import { meetingLimits } from './rules/meeting-limits.ts';
import { placeLimits } from './rules/place-limits.ts';
import { seatLimits } from './rules/seat-limits.ts';
import { visitLimits } from './rules/visit-limits.ts';
import { settings } from './settings.ts';
import { caseLimits, cases, workflows } from './workflows/index.ts';

export const policy: Policy = definePolicy({
  slug,
  encoding,
  document,
  scope,
  clauses,
  units,
  positions,
  categories,
  events,
  places,
  records,
  awards,
  notices,
  indicators,
  cases,
  settings,
  duties,
  criteria,
  limits: [...visitLimits, ...seatLimits, ...meetingLimits, ...placeLimits, ...caseLimits],
  workflows,
});
