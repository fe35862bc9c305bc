import type { Fields } from '../kinds/fields.ts';
import type { Policy } from '../policy.ts';
import { type Check, type Finding, finding, type Where } from './finding.ts';

function faultsOf(where: Where, fields: Fields, shows: readonly string[]): Finding[] {
  return shows.flatMap((name, index) => {
    const field = fields[name];
    if (field === undefined) {
      return [
        finding(
          'shown-unknown',
          where,
          `公开的字段“${name}”不存在`,
          `shows "${name}", which is no field of it`,
        ),
      ];
    }
    if (field.class === 'personal' || field.class === 'sensitive') {
      return [
        finding(
          'shown-personal',
          where,
          `不得公开个人或敏感字段“${name}”`,
          `shows "${name}", which is ${field.class}: anybody may read it`,
        ),
      ];
    }
    return shows.indexOf(name) === index
      ? []
      : [finding('shown-twice', where, `字段“${name}”重复公开`, `shows "${name}" twice`)];
  });
}

/** What anybody may read is a field, and none that is personal or sensitive; a notice that shows nothing is none. */
export const checkNotices: Check<Policy> = policy => [
  ...policy.notices.flatMap(({ name, fields, shows }) => {
    const where: Where = { part: 'notice', name };
    const none =
      shows.length === 0
        ? [finding('notice-shows-nothing', where, '没有公开任何字段', 'shows no field')]
        : [];
    return [...none, ...faultsOf(where, fields, shows)];
  }),
  ...policy.events.flatMap(({ name, fields, shows }) =>
    faultsOf({ part: 'event', name }, fields, shows ?? []),
  ),
  ...policy.records.flatMap(({ name, fields, shows }) =>
    faultsOf({ part: 'record', name }, fields, shows ?? []),
  ),
];
