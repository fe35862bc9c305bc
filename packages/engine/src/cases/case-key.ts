import type { CaseSelection } from '@lifang/policy';

/** A selection of cases as a key: the same selection in two steps is counted once. */
export const caseKey = (selection: CaseSelection): string => JSON.stringify(selection);
