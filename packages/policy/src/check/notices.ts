import type { NoticeKind } from '../kinds/notice.ts';
import type { Policy } from '../policy.ts';
import { type Check, type Finding, finding, type Where } from './finding.ts';

function faultsOf(notice: NoticeKind): Finding[] {
  const where: Where = { part: 'notice', name: notice.name };
  const none =
    notice.shows.length === 0
      ? [finding('notice-shows-nothing', where, '没有公开任何字段', 'shows no field')]
      : [];
  const each = notice.shows.flatMap((name, index) => {
    const field = notice.fields[name];
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
          `shows "${name}", which is ${field.class}: anybody may read a notice`,
        ),
      ];
    }
    return notice.shows.indexOf(name) === index
      ? []
      : [finding('shown-twice', where, `字段“${name}”重复公开`, `shows "${name}" twice`)];
  });
  return [...none, ...each];
}

/** A notice shows something, and nothing that is personal or sensitive: anybody may read it. */
export const checkNotices: Check<Policy> = policy => policy.notices.flatMap(faultsOf);
