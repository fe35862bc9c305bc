import type { RequestContext } from '../context/request.ts';
import { column } from '../exports/columns.ts';
import { type CsvPieces, exportList } from '../exports/export.ts';
import type { PageInput } from '../pagination.ts';
import { type Entitlement, type ListEntitlements, listEntitlements } from './list.ts';

const COLUMNS = [
  column<Entitlement>('rule', '规则', row => row.rule),
  column<Entitlement>('title', '名称', row => row.title),
  column<Entitlement>('clauses', '条款', row => row.clauses.join(';')),
  column<Entitlement>('unitId', '单位系统编号', row => row.unit.id),
  column<Entitlement>('unitName', '单位', row => row.unit.name),
  column<Entitlement>('paidToName', '受款单位', row => row.paidTo?.name ?? null),
  column<Entitlement>('period', '周期', row => row.period),
  column<Entitlement>('status', '状态', row => row.status),
  column<Entitlement>('amount', '数额', row => row.amount),
  column<Entitlement>('gives', '计量', row => row.gives),
  column<Entitlement>('computed', '计算', row => row.computed),
  column<Entitlement>('facts', '依据', row =>
    row.facts.map(({ title, value }) => `${title} ${value ?? '?'}`).join(';'),
  ),
  column<Entitlement>('awaits', '尚缺', row => row.awaits.map(({ title }) => title).join(';')),
  column<Entitlement>('paid', '已支付', row => row.paid?.amount ?? null),
  column<Entitlement>('paidOn', '支付日期', row => row.paid?.on ?? null),
];

/** What formulas give on a day, as a file. */
export function exportEntitlements(
  ctx: RequestContext,
  input: Omit<ListEntitlements, keyof PageInput>,
): Promise<CsvPieces> {
  return exportList(ctx, {
    operation: 'entitlements.export',
    noun: 'entitlement',
    filter: { ...input },
    columns: COLUMNS,
    page: (cursor, limit) => listEntitlements(ctx, { ...input, cursor, limit }),
  });
}
