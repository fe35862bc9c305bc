import type { Column } from './column.ts';

export const UNIT_COLUMNS: readonly Column[] = [
  { name: 'externalId', aliases: ['编号', '单位编号'], required: true, example: 'GROUP-001' },
  { name: 'kind', aliases: ['类型', '单位类型'], required: true, example: 'sample.group' },
  { name: 'name', aliases: ['名称', '单位名称'], required: true, example: '示例一组' },
  {
    name: 'parentExternalId',
    aliases: ['上级编号', '上级单位编号'],
    required: true,
    example: 'COMMITTEE-001',
  },
  { name: 'from', aliases: ['起始日期', '起'], required: true, example: '2024-02-01' },
  { name: 'to', aliases: ['终止日期', '止'], required: false, example: '' },
];
