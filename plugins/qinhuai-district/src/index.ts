import { definePolicy, type Policy } from '@lifang/policy';
import { clauses } from './clauses/index.ts';
import { awards } from './kinds/awards.ts';
import { cases } from './kinds/cases.ts';
import { categories } from './kinds/categories.ts';
import { events } from './kinds/events.ts';
import { funds } from './kinds/funds.ts';
import { groups } from './kinds/groups.ts';
import { indicators } from './kinds/indicators.ts';
import { notices } from './kinds/notices.ts';
import { places } from './kinds/places.ts';
import { positions } from './kinds/positions.ts';
import { records } from './kinds/registers.ts';
import { units } from './kinds/units.ts';
import { document, encoding, scope, slug } from './manifest.ts';
import { criteria } from './rules/criteria.ts';
import { duties } from './rules/duties.ts';
import { formulas } from './rules/formulas.ts';
import { freedoms } from './rules/freedoms.ts';
import { limits } from './rules/limits.ts';
import { settings, span } from './settings.ts';
import { workflows } from './workflows/index.ts';

export const policy: Policy = definePolicy({
  slug,
  encoding,
  document,
  scope,
  span,
  clauses,
  units,
  positions,
  categories,
  events,
  groups,
  places,
  records,
  awards,
  notices,
  indicators,
  cases,
  settings,
  duties,
  criteria,
  funds,
  formulas,
  freedoms,
  limits,
  workflows,
});
