import type { RequestContext } from '../context/request.ts';
import { column } from '../exports/columns.ts';
import { type CsvPieces, exportList } from '../exports/export.ts';
import type { PageInput } from '../pagination.ts';
import { type ListAppointments, listAppointments } from './list.ts';
import type { Appointment } from './view.ts';

const COLUMNS = [
  column<Appointment>('id', '系统编号', held => held.id),
  column<Appointment>('externalId', '任职编号', held => held.externalId),
  column<Appointment>('kind', '岗位', held => held.kind),
  column<Appointment>('personId', '人员系统编号', held => held.personId),
  column<Appointment>('unitId', '单位系统编号', held => held.unitId),
  column<Appointment>('groupId', '组织系统编号', held => held.groupId),
  column<Appointment>('from', '起始日期', held => held.from),
  column<Appointment>('to', '终止日期', held => held.to),
  column<Appointment>('reason', '理由', held => held.reason),
];

/** Who holds which position on a day, as a file. */
export function exportAppointments(
  ctx: RequestContext,
  input: Omit<ListAppointments, keyof PageInput>,
): Promise<CsvPieces> {
  return exportList(ctx, {
    operation: 'appointments.export',
    noun: 'appointment',
    filter: { ...input },
    columns: COLUMNS,
    page: (cursor, limit) => listAppointments(ctx, { ...input, cursor, limit }),
  });
}
