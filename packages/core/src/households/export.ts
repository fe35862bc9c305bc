import type { RequestContext } from '../context/request.ts';
import { column } from '../exports/columns.ts';
import { type CsvPieces, exportList } from '../exports/export.ts';
import type { PageInput } from '../pagination.ts';
import { type ListHouseholds, listHouseholds } from './list.ts';
import type { Household } from './view.ts';

const COLUMNS = [
  column<Household>('id', '系统编号', home => home.id),
  column<Household>('externalId', '户编号', home => home.externalId),
  column<Household>('address', '地址', home => home.address),
  column<Household>('unitId', '单位系统编号', home => home.unitId),
  column<Household>('from', '起始日期', home => home.from),
  column<Household>('to', '终止日期', home => home.to),
];

/** Households with where they live on a day, as a file. */
export function exportHouseholds(
  ctx: RequestContext,
  input: Omit<ListHouseholds, keyof PageInput>,
): Promise<CsvPieces> {
  return exportList(ctx, {
    operation: 'households.export',
    noun: 'household',
    filter: { ...input },
    columns: COLUMNS,
    page: (cursor, limit) => listHouseholds(ctx, { ...input, cursor, limit }),
  });
}
