import type { RequestContext } from '../context/request.ts';
import { column } from '../exports/columns.ts';
import { type CsvPieces, exportList } from '../exports/export.ts';
import type { PageInput } from '../pagination.ts';
import { type FreedomView, type ListFreedoms, listFreedoms } from './list.ts';

const COLUMNS = [
  column<FreedomView>('rule', '规则', row => row.rule),
  column<FreedomView>('title', '名称', row => row.title),
  column<FreedomView>('form', '性质', row => row.form),
  column<FreedomView>('clauses', '条款', row => row.clauses.join(';')),
  column<FreedomView>('bodyId', '系统编号', row => row.body.id),
  column<FreedomView>('bodyKind', '种类', row => row.body.kind),
  column<FreedomView>('bodyName', '名称', row => row.body.name),
  column<FreedomView>('unitId', '单位系统编号', row => row.unit.id),
  column<FreedomView>('unitName', '单位', row => row.unit.name),
  column<FreedomView>('leaves', '不作规定的事项', row => row.leaves.map(({ title }) => title).join(';')),
  column<FreedomView>('since', '起始日期', row => row.since),
];

/** What the texts let bodies do on a day, as a file. */
export function exportFreedoms(
  ctx: RequestContext,
  input: Omit<ListFreedoms, keyof PageInput>,
): Promise<CsvPieces> {
  return exportList(ctx, {
    operation: 'freedoms.export',
    noun: 'freedom',
    filter: { ...input },
    columns: COLUMNS,
    page: (cursor, limit) => listFreedoms(ctx, { ...input, cursor, limit }),
  });
}
