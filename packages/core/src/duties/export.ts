import type { RequestContext } from '../context/request.ts';
import { column } from '../exports/columns.ts';
import { type CsvPieces, exportList, LONG_PAGE } from '../exports/export.ts';
import type { PageInput } from '../pagination.ts';
import { type ListDuties, listDuties } from './list.ts';
import type { DutyView } from './view.ts';

const COLUMNS = [
  column<DutyView>('id', '系统编号', duty => duty.id),
  column<DutyView>('rule', '规则', duty => duty.rule),
  column<DutyView>('title', '责任', duty => duty.title),
  column<DutyView>('clauses', '条款', duty => duty.clauses.join(';')),
  column<DutyView>('status', '状态', duty => duty.status),
  column<DutyView>('curable', '尚可履行', duty => duty.curable),
  column<DutyView>('subjectNoun', '对象类别', duty => duty.subject.noun),
  column<DutyView>('subjectId', '对象系统编号', duty => duty.subject.id),
  column<DutyView>('subjectName', '对象', duty => duty.subject.name),
  column<DutyView>('subjectExternalId', '对象编号', duty => duty.subject.externalId),
  column<DutyView>('owedById', '责任单位系统编号', duty => duty.owedBy?.id ?? null),
  column<DutyView>('owedByName', '责任单位', duty => duty.owedBy?.name ?? null),
  column<DutyView>('period', '期间', duty => duty.period),
  column<DutyView>('startsOn', '起始日期', duty => duty.startsOn),
  column<DutyView>('endsOn', '终止日期', duty => duty.endsOn),
  column<DutyView>('dueOn', '最后期限', duty => duty.dueOn),
  column<DutyView>('required', '须完成', duty => duty.required),
  column<DutyView>('target', '目标', duty => duty.target),
  column<DutyView>('done', '已完成', duty => duty.done),
  column<DutyView>('firstOn', '首次日期', duty => duty.evidence.firstOn),
  column<DutyView>('lastOn', '末次日期', duty => duty.evidence.lastOn),
  column<DutyView>('age', '已历天数', duty => duty.age),
  column<DutyView>('latency', '完成用时', duty => duty.latency),
  column<DutyView>('excuse', '免除理由', duty => duty.excuse?.reason ?? null),
];

/** Who owes what on a day, as a file. */
export function exportDuties(
  ctx: RequestContext,
  input: Omit<ListDuties, keyof PageInput>,
): Promise<CsvPieces> {
  return exportList(ctx, {
    operation: 'duties.export',
    noun: 'duty',
    filter: { ...input },
    columns: COLUMNS,
    limit: LONG_PAGE,
    page: (cursor, limit) => listDuties(ctx, { ...input, cursor, limit }),
  });
}
