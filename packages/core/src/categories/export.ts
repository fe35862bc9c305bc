import type { RequestContext } from '../context/request.ts';
import { column } from '../exports/columns.ts';
import { type CsvPieces, exportList } from '../exports/export.ts';
import type { PageInput } from '../pagination.ts';
import { type ListCategories, listCategories } from './list.ts';
import type { Membership } from './view.ts';

const COLUMNS = [
  column<Membership>('id', '系统编号', entry => entry.id),
  column<Membership>('externalId', '编号', entry => entry.externalId),
  column<Membership>('kind', '名单', entry => entry.kind),
  column<Membership>('personId', '人员系统编号', entry => entry.personId),
  column<Membership>('householdId', '户系统编号', entry => entry.householdId),
  column<Membership>('unitId', '单位系统编号', entry => entry.unitId),
  column<Membership>('from', '起始日期', entry => entry.from),
  column<Membership>('to', '终止日期', entry => entry.to),
  column<Membership>('source', '来源', entry => entry.source),
];

/** Who is on which list on a day, as a file. */
export function exportCategories(
  ctx: RequestContext,
  input: Omit<ListCategories, keyof PageInput>,
): Promise<CsvPieces> {
  return exportList(ctx, {
    operation: 'categories.export',
    noun: 'category',
    filter: { ...input },
    columns: COLUMNS,
    page: (cursor, limit) => listCategories(ctx, { ...input, cursor, limit }),
  });
}
