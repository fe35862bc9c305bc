import type { Fields, RecordKind, SubjectNoun } from '@lifang/policy';
import { type Day, qualify } from '@lifang/policy';
import { NOUNS } from '../errors/nouns.ts';
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
  if (record.on > today)
    errors.push({ field: `${path}on`, reason: { zh: '晚于今天', en: 'lies in the future' } });
  record.about.forEach((subject, index) => {
    if (concerns.includes(nounOf(subject))) return;
    errors.push({
      field: `${path}about[${index}]`,
      reason: {
        zh: `这类台账的对象是：${concerns.map(noun => NOUNS[noun].zh).join('或') || '无'}`,
        en: `a record of this kind is about ${concerns.join(' or ') || 'nobody'}`,
      },
    });
  });
  if (concerns.length > 0 && record.about.length === 0)
    errors.push({
      field: `${path}about`,
      reason: {
        zh: `请写明对象：${concerns.map(noun => NOUNS[noun].zh).join('或')}`,
        en: `say which ${concerns.join(' or ')} it is about`,
      },
    });
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
    const wrong = (id: string, field: string, noun: SubjectNoun): InputError[] => {
      const found = byId.get(id);
      if (found === undefined)
        return [{ field, reason: { zh: `没有这个${NOUNS[noun].zh}`, en: `no such ${noun}` } }];
      const there = found.some(({ from, to }) => from <= record.on && record.on <= to);
      return there
        ? []
        : [
            {
              field,
              reason: {
                zh: `该${NOUNS[noun].zh} ${record.on} 不在本地`,
                en: `the ${noun} was not in the tenant on ${record.on}`,
              },
            },
          ];
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
  return [
    {
      field: `${path}byUnitId`,
      reason: {
        zh: `该台账由 ${own} 保管，而所填单位是 ${kind}`,
        en: `the register is kept by a ${own}; that unit is a ${kind}`,
      },
    },
  ];
}
