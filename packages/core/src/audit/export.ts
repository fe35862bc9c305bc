import type { RequestContext } from '../context/request.ts';
import { column } from '../exports/columns.ts';
import { type CsvPieces, exportList } from '../exports/export.ts';
import type { PageInput } from '../pagination.ts';
import { type AuditRow, type ListAudit, listAudit } from './list.ts';

const COLUMNS = [
  column<AuditRow>('seq', '序号', row => row.seq),
  column<AuditRow>('at', '时间', row => row.at),
  column<AuditRow>('actorKind', '操作者类别', row => row.actorKind),
  column<AuditRow>('actorId', '操作者系统编号', row => row.actorId),
  column<AuditRow>('action', '操作', row => row.action),
  column<AuditRow>('noun', '对象类别', row => row.noun),
  column<AuditRow>('targetId', '对象系统编号', row => row.targetId),
  column<AuditRow>('requestId', '请求编号', row => row.requestId),
  column<AuditRow>('detail', '详情', row => JSON.stringify(row.detail)),
  column<AuditRow>('hash', '哈希', row => row.hash),
];

/** What was done in the tenant, newest first, as a file. */
export function exportAudit(
  ctx: RequestContext,
  input: Omit<ListAudit, keyof PageInput>,
): Promise<CsvPieces> {
  return exportList(ctx, {
    operation: 'audit.export',
    noun: 'audit',
    filter: { ...input },
    columns: COLUMNS,
    page: (cursor, limit) => listAudit(ctx, { ...input, cursor, limit }),
  });
}
