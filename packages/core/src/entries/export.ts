import type { RequestContext } from '../context/request.ts';
import { column } from '../exports/columns.ts';
import { type CsvPieces, exportList } from '../exports/export.ts';
import type { PageInput } from '../pagination.ts';
import { type ListEntries, listEntries } from './list.ts';
import type { Entry } from './view.ts';

const COLUMNS = [
  column<Entry>('id', '系统编号', entry => entry.id),
  column<Entry>('externalId', '外部编号', entry => entry.externalId),
  column<Entry>('kind', '资金', entry => entry.kind),
  column<Entry>('byUnitId', '记账单位系统编号', entry => entry.byUnitId),
  column<Entry>('on', '日期', entry => entry.on),
  column<Entry>('flow', '收支', entry => entry.flow),
  column<Entry>('amount', '金额（分）', entry => entry.amount),
  column<Entry>('purpose', '用途', entry => entry.purpose),
  column<Entry>('toUnitId', '划入单位系统编号', entry => entry.toUnitId),
  column<Entry>('document', '依据文件', entry => entry.document),
  column<Entry>('note', '说明', entry => entry.note),
  column<Entry>('pays', '支付的规则', entry => entry.pays?.rule ?? null),
  column<Entry>('approvedById', '批准单位系统编号', entry => entry.approvedById),
  column<Entry>('status', '状态', entry => entry.status),
  column<Entry>('reason', '理由', entry => entry.reason),
];

/** Entries as a file. */
export function exportEntries(
  ctx: RequestContext,
  input: Omit<ListEntries, keyof PageInput>,
): Promise<CsvPieces> {
  return exportList(ctx, {
    operation: 'entries.export',
    noun: 'entry',
    filter: { ...input },
    columns: COLUMNS,
    page: (cursor, limit) => listEntries(ctx, { ...input, cursor, limit }),
  });
}
