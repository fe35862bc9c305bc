import type { Clause } from '@lifang/policy';
import { awards } from './awards.ts';
import { information } from './information.ts';
import { learning } from './learning.ts';
import { meetings } from './meetings.ts';
import { opening } from './opening.ts';
import { organisation } from './organisation.ts';
import { places } from './places.ts';
import { programme } from './programme.ts';
import { visits } from './visits.ts';

/** Every normative statement of the document, in the order of the text and in our own words. */
export const clauses: readonly Clause[] = [
  ...opening,
  ...organisation,
  ...places,
  ...programme,
  ...meetings,
  ...visits,
  ...information,
  ...learning,
  ...awards,
];
