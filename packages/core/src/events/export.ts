import type { RequestContext } from '../context/request.ts';
import { column } from '../exports/columns.ts';
import { type CsvPieces, exportList } from '../exports/export.ts';
import type { PageInput } from '../pagination.ts';
import { type ListEvents, listEvents } from './list.ts';
import type { Event, EventSubject } from './view.ts';

/** Whom it is about: the noun and the id. */
const named = (subject: EventSubject): string => {
  if ('personId' in subject) return `person:${subject.personId}`;
  return 'householdId' in subject ? `household:${subject.householdId}` : `unit:${subject.unitId}`;
};

const COLUMNS = [
  column<Event>('id', '系统编号', event => event.id),
  column<Event>('externalId', '事项编号', event => event.externalId),
  column<Event>('kind', '事项类型', event => event.kind),
  column<Event>('on', '发生日期', event => event.on),
  column<Event>('byUnitId', '执行单位系统编号', event => event.byUnitId),
  column<Event>('about', '对象', event => event.about.map(named).join(';')),
  column<Event>('participantIds', '参加人系统编号', event => event.participantIds.join(';')),
  column<Event>('invitedIds', '受邀人系统编号', event => event.invitedIds.join(';')),
  column<Event>('data', '内容', event => JSON.stringify(event.data)),
  column<Event>('status', '状态', event => event.status),
  column<Event>('counts', '计入', event => event.counts),
  column<Event>('findings', '规则提示', event => event.findings.map(({ limit }) => limit).join(';')),
  column<Event>('reason', '理由', event => event.reason),
  column<Event>('recordedAt', '登记时间', event => event.recordedAt),
];

/** Events, latest first, as a file. */
export function exportEvents(
  ctx: RequestContext,
  input: Omit<ListEvents, keyof PageInput>,
): Promise<CsvPieces> {
  return exportList(ctx, {
    operation: 'events.export',
    noun: 'event',
    filter: { ...input },
    columns: COLUMNS,
    page: (cursor, limit) => listEvents(ctx, { ...input, cursor, limit }),
  });
}
