import type { Fields } from '@lifang/policy';
import type { Data } from './validate.ts';

/**
 * What an actor may see of a row's data: a sensitive value never, a personal one only where they see personal data. Where no
 * enabled policy explains the fields any more, nothing is shown.
 */
export function maskData(fields: Fields | undefined, data: Data, seesPersonal: boolean): Data {
  const shown = Object.entries(data).map(([name, value]) => {
    const of = fields !== undefined && Object.hasOwn(fields, name) ? fields[name]?.class : undefined;
    const open = of === 'public' || of === 'internal' || (of === 'personal' && seesPersonal);
    return [name, open ? value : null];
  });
  return Object.fromEntries(shown);
}
