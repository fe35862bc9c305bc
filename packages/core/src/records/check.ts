import type { Fields, RecordKind } from '@lifang/policy';
import { type Day, qualify } from '@lifang/policy';
import { type InputError, Problem } from '../errors/problem.ts';
import { nounOf } from '../events/check.ts';
import { type Data, dataErrors } from '../fields/validate.ts';
import type { Naming, Stretch } from './look.ts';

/** Everything wrong with a record that its kind and the day can tell. */
export function kindErrors(
  { concerns }: RecordKind,
  fields: Fields,
  record: Naming & { readonly data: Data },
  today: Day,
  path: string,
): InputError[] {
  const errors = dataErrors(fields, record.data, `${path}data`);
  if (record.on > today) errors.push({ field: `${path}on`, reason: 'lies in the future' });
  record.about.forEach((subject, index) => {
    if (concerns.includes(nounOf(subject))) return;
    errors.push({
      field: `${path}about[${index}]`,
      reason: `a record of this kind is about ${concerns.join(' or ') || 'nobody'}`,
    });
  });
  if (concerns.length > 0 && record.about.length === 0)
    errors.push({ field: `${path}about`, reason: `say which ${concerns.join(' or ')} it is about` });
  return errors;
}

/** Refuses references that do not hold, all at once: what a record names must be there, within reach, on its day. */
export function checkNamed(
  records: readonly Naming[],
  stretches: readonly Pick<Stretch, 'id' | 'from' | 'to'>[],
  path: (index: number) => string,
): void {
  const byId = Map.groupBy(stretches, row => row.id);
  const errors = records.flatMap((record, index) => {
    const wrong = (id: string, field: string, noun: string): InputError[] => {
      const found = byId.get(id);
      if (found === undefined) return [{ field, reason: `no such ${noun}` }];
      const there = found.some(({ from, to }) => from <= record.on && record.on <= to);
      return there ? [] : [{ field, reason: `the ${noun} was not in the tenant on ${record.on}` }];
    };
    return [
      ...record.about.flatMap((subject, place) =>
        Object.entries(subject).flatMap(([name, id]) =>
          wrong(id, `${path(index)}about[${place}].${name}`, nounOf(subject)),
        ),
      ),
      ...wrong(record.byUnitId, `${path(index)}byUnitId`, 'unit'),
    ];
  });
  if (errors.length > 0) throw new Problem('unknown-reference', { errors });
}

/** The register is kept by units of one kind. */
export function keeperErrors(
  slug: string,
  { keptBy }: RecordKind,
  { byUnitId }: Naming,
  stretches: readonly Stretch[],
  path: string,
): InputError[] {
  const kind = stretches.find(({ id }) => id === byUnitId)?.kind;
  const own = qualify(slug, keptBy);
  if (kind === own) return [];
  return [{ field: `${path}byUnitId`, reason: `the register is kept by a ${own}; that unit is a ${kind}` }];
}
