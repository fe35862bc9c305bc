import type { Column } from './column.ts';

export const ROSTER_COLUMNS: readonly Column[] = [
  { name: 'externalId', aliases: ['编号', '人员编号'], required: true, example: 'PERSON-0001' },
  { name: 'name', aliases: ['姓名'], required: true, example: '张示例' },
  { name: 'sex', aliases: ['性别'], required: false, example: '女' },
  { name: 'birthDay', aliases: ['出生日期', '生日'], required: false, example: '1941-05-06' },
  { name: 'idNumber', aliases: ['身份证号', '身份证号码', '公民身份号码'], required: false, example: '' },
  { name: 'phone', aliases: ['电话', '联系电话', '手机号'], required: false, example: '' },
  { name: 'householdExternalId', aliases: ['户编号', '家庭编号'], required: false, example: 'HOUSE-0001' },
  { name: 'address', aliases: ['地址', '住址'], required: false, example: '示例路1号101室' },
  { name: 'unitExternalId', aliases: ['单位编号', '所属单位编号'], required: true, example: 'GROUP-001' },
  { name: 'from', aliases: ['起始日期', '起'], required: true, example: '2024-02-01' },
  { name: 'to', aliases: ['终止日期', '止'], required: false, example: '' },
  {
    name: 'categories',
    aliases: ['人员名单', '人员类别'],
    required: false,
    example: 'sample.living-alone@2024-03-01',
  },
  { name: 'householdCategories', aliases: ['家庭名单', '家庭类别'], required: false, example: '' },
];
