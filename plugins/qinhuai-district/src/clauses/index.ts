import type { Clause } from '@lifang/policy';
import { entry } from './entry.ts';
import { features } from './features.ts';
import { funds } from './funds.ts';
import { information } from './information.ts';
import { openingClauses } from './opening.ts';
import { organisations } from './organisations.ts';
import { premises } from './premises.ts';
import { services } from './services.ts';
import { supervision } from './supervision.ts';
import { workers } from './workers.ts';

/** Every normative statement of the document, in the order of the text and in our own words. */
export const clauses: readonly Clause[] = [
  ...openingClauses,
  ...organisations,
  ...supervision,
  ...entry,
  ...services,
  ...premises,
  ...workers,
  ...information,
  ...funds,
  ...features,
];
