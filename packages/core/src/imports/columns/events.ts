import type { Column } from './column.ts';

/** Besides these, one column for each field of the kinds, such as `data.findings`. */
export const EVENT_COLUMNS: readonly Column[] = [
  { name: 'externalId', aliases: ['编号', '事项编号'], required: true, example: 'VISIT-0001' },
  { name: 'kind', aliases: ['类型', '事项类型'], required: true, example: 'sample.visit' },
  { name: 'on', aliases: ['日期', '发生日期'], required: true, example: '2024-03-05' },
  { name: 'byUnitExternalId', aliases: ['执行单位编号', '单位编号'], required: false, example: 'GROUP-001' },
  { name: 'aboutPersonExternalId', aliases: ['对象人员编号'], required: false, example: 'PERSON-0001' },
  { name: 'aboutHouseholdExternalId', aliases: ['对象户编号'], required: false, example: '' },
  { name: 'aboutUnitExternalId', aliases: ['对象单位编号'], required: false, example: '' },
  { name: 'participants', aliases: ['参加人编号', '参加人'], required: false, example: 'PERSON-0002' },
  { name: 'invited', aliases: ['邀请人编号', '邀请人'], required: false, example: '' },
  { name: 'reason', aliases: ['理由', '说明'], required: false, example: '' },
];
