import type { RequestContext } from '../context/request.ts';
import { column } from '../exports/columns.ts';
import { type CsvPieces, exportList, LONG_PAGE } from '../exports/export.ts';
import type { PageInput } from '../pagination.ts';
import { type ComplianceRow, type ReadCompliance, readCompliance } from './compliance.ts';

const COLUMNS = [
  column<ComplianceRow>('rule', '规则', row => row.rule),
  column<ComplianceRow>('title', '责任', row => row.title),
  column<ComplianceRow>('clauses', '条款', row => row.clauses.join(';')),
  column<ComplianceRow>('period', '期间', row => row.period),
  column<ComplianceRow>('unitId', '单位系统编号', row => row.unit?.id ?? null),
  column<ComplianceRow>('unitName', '单位', row => row.unit?.name ?? null),
  column<ComplianceRow>('owed', '应履行', row => row.owed),
  column<ComplianceRow>('compliant', '已履行', row => row.compliant),
  column<ComplianceRow>('targetMet', '达到目标', row => row.targetMet),
  column<ComplianceRow>('due', '未到期', row => row.due),
  column<ComplianceRow>('overdue', '逾期', row => row.overdue),
  column<ComplianceRow>('open', '未定期限', row => row.open),
  column<ComplianceRow>('waived', '不须履行', row => row.waived),
  column<ComplianceRow>('excused', '已免除', row => row.excused),
];

/** Rates by duty, period and unit, as a file. */
export function exportCompliance(
  ctx: RequestContext,
  input: Omit<ReadCompliance, keyof PageInput>,
): Promise<CsvPieces> {
  return exportList(ctx, {
    operation: 'compliance.export',
    noun: 'compliance',
    filter: { ...input },
    columns: COLUMNS,
    limit: LONG_PAGE,
    page: (cursor, limit) => readCompliance(ctx, { ...input, cursor, limit }),
  });
}
