import { definePolicy, type Policy } from '@lifang/policy';
import { clauses } from './clauses.ts';
import { categories } from './kinds/categories.ts';
import { visit } from './kinds/events.ts';
import { positions } from './kinds/positions.ts';
import { units } from './kinds/units.ts';
import { document, encoding, scope, slug } from './manifest.ts';
import { duties } from './rules/duties.ts';
import { seatLimits } from './rules/seat-limits.ts';
import { visitLimits } from './rules/visit-limits.ts';
import { settings } from './settings.ts';

export const policy: Policy = definePolicy({
  slug,
  encoding,
  document,
  scope,
  clauses,
  units,
  positions,
  categories,
  events: [visit],
  settings,
  duties,
  limits: [...visitLimits, ...seatLimits],
});
