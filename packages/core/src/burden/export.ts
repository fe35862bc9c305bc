import type { RequestContext } from '../context/request.ts';
import { column } from '../exports/columns.ts';
import { type CsvPieces, exportList, LONG_PAGE } from '../exports/export.ts';
import type { PageInput } from '../pagination.ts';
import { type ListBurden, listBurden } from './list.ts';
import type { Burden } from './view.ts';

const COLUMNS = [
  column<Burden>('unitId', '单位系统编号', row => row.unit.id),
  column<Burden>('unitName', '单位', row => row.unit.name),
  column<Burden>('unitKind', '单位类型', row => row.unit.kindTitle),
  column<Burden>('issuer', '发文机关', row => row.issuer),
  column<Burden>('document', '文件', row => row.document),
  column<Burden>('policy', '政策代号', row => row.policy),
  column<Burden>('clauses', '条款', row => row.clauses.join(';')),
  column<Burden>('duties', '责任', row => row.duties),
  column<Burden>('timesAYear', '全年次数', row => row.timesAYear),
  column<Burden>('uncounted', '不定期的责任', row => row.uncounted),
  column<Burden>('events', '须登记的事件', row => row.events),
  column<Burden>('records', '台账', row => row.records),
  column<Burden>('notices', '公示', row => row.notices),
  column<Burden>('indicators', '指标', row => row.indicators),
  column<Burden>('groups', '团队', row => row.groups),
  column<Burden>('fields', '填报字段', row => row.fields),
  column<Burden>('sharedLines', '与在先政策共用的事项', row => row.shared.lines),
  column<Burden>('sharedFields', '与在先政策共用的字段', row => row.shared.fields),
];

/** The burden of each unit by policy, as a file. */
export function exportBurden(
  ctx: RequestContext,
  { include: _, ...input }: Omit<ListBurden, keyof PageInput>,
): Promise<CsvPieces> {
  return exportList(ctx, {
    operation: 'burden.export',
    noun: 'burden',
    filter: { ...input },
    columns: COLUMNS,
    limit: LONG_PAGE,
    page: (cursor, limit) => listBurden(ctx, { ...input, cursor, limit }),
  });
}
