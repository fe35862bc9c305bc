import type { RequestContext } from '../context/request.ts';
import { column } from '../exports/columns.ts';
import { type CsvPieces, exportList } from '../exports/export.ts';
import type { PageInput } from '../pagination.ts';
import { type ListUnits, listUnits } from './list.ts';
import type { Unit } from './view.ts';

const COLUMNS = [
  column<Unit>('id', '系统编号', unit => unit.id),
  column<Unit>('externalId', '单位编号', unit => unit.externalId),
  column<Unit>('kind', '类型', unit => unit.kind),
  column<Unit>('name', '名称', unit => unit.name),
  column<Unit>('parentId', '上级系统编号', unit => unit.parentId),
  column<Unit>('from', '起始日期', unit => unit.from),
  column<Unit>('to', '终止日期', unit => unit.to),
  column<Unit>('successorId', '承接单位系统编号', unit => unit.successorId),
];

/** The units of the tree on a day, as a file. */
export function exportUnits(
  ctx: RequestContext,
  input: Omit<ListUnits, keyof PageInput>,
): Promise<CsvPieces> {
  return exportList(ctx, {
    operation: 'units.export',
    noun: 'unit',
    filter: { ...input },
    columns: COLUMNS,
    page: (cursor, limit) => listUnits(ctx, { ...input, cursor, limit }),
  });
}
