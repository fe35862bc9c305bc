import type { Column } from './column.ts';

export const APPOINTMENT_COLUMNS: readonly Column[] = [
  { name: 'externalId', aliases: ['编号', '任职编号'], required: true, example: 'POST-0001' },
  { name: 'personExternalId', aliases: ['人员编号'], required: true, example: 'PERSON-0001' },
  { name: 'position', aliases: ['职务', '岗位'], required: true, example: 'sample.helper' },
  { name: 'unitExternalId', aliases: ['单位编号', '任职单位编号'], required: true, example: 'GROUP-001' },
  { name: 'from', aliases: ['起始日期', '起'], required: true, example: '2024-02-01' },
  { name: 'to', aliases: ['终止日期', '止'], required: false, example: '' },
  { name: 'reason', aliases: ['理由', '说明'], required: false, example: '' },
];
