import type { RequestContext } from '../context/request.ts';
import { column } from '../exports/columns.ts';
import { type CsvPieces, exportList, LONG_PAGE } from '../exports/export.ts';
import type { PageInput } from '../pagination.ts';
import { type ListBreaches, listBreaches } from './list.ts';
import type { BreachView } from './view.ts';

const COLUMNS = [
  column<BreachView>('rule', '规则', breach => breach.rule),
  column<BreachView>('title', '要求', breach => breach.title),
  column<BreachView>('clauses', '条款', breach => breach.clauses.join(';')),
  column<BreachView>('status', '状态', breach => breach.status),
  column<BreachView>('subjectNoun', '对象类别', breach => breach.subject.noun),
  column<BreachView>('subjectKind', '对象种类', breach => breach.subject.kind),
  column<BreachView>('subjectId', '对象系统编号', breach => breach.subject.id),
  column<BreachView>('subjectName', '对象', breach => breach.subject.name),
  column<BreachView>('unitId', '单位系统编号', breach => breach.unit.id),
  column<BreachView>('unitName', '单位', breach => breach.unit.name),
  column<BreachView>('found', '现状', breach => breach.found),
  column<BreachView>('needed', '应有', breach => breach.needed),
  column<BreachView>('since', '起始日期', breach => breach.since),
  column<BreachView>('until', '终止日期', breach => breach.until),
  column<BreachView>('cure', '如何纠正', breach => breach.cure),
];

/** What does not meet a limit on a day, as a file. */
export function exportBreaches(
  ctx: RequestContext,
  input: Omit<ListBreaches, keyof PageInput>,
): Promise<CsvPieces> {
  return exportList(ctx, {
    operation: 'breaches.export',
    noun: 'breach',
    filter: { ...input },
    columns: COLUMNS,
    limit: LONG_PAGE,
    page: (cursor, limit) => listBreaches(ctx, { ...input, cursor, limit }),
  });
}
