import type { Words } from '@lifang/engine';

/** What ids stand for, as problems call it. */
export const NOUNS = {
  'API key': { zh: '密钥', en: 'API key' },
  appointment: { zh: '任职', en: 'appointment' },
  award: { zh: '称号', en: 'award' },
  'calendar token': { zh: '日历地址', en: 'calendar token' },
  case: { zh: '案件', en: 'case' },
  category: { zh: '名单记录', en: 'category' },
  duty: { zh: '责任', en: 'duty' },
  'enabled policy': { zh: '已启用的政策', en: 'enabled policy' },
  entry: { zh: '账目', en: 'entry' },
  event: { zh: '事项', en: 'event' },
  excuse: { zh: '免除', en: 'excuse' },
  file: { zh: '文件', en: 'file' },
  form: { zh: '表格', en: 'form' },
  formula: { zh: '计算公式', en: 'formula' },
  group: { zh: '组织', en: 'group' },
  household: { zh: '户', en: 'household' },
  import: { zh: '导入', en: 'import' },
  measurement: { zh: '指标数值', en: 'measurement' },
  notice: { zh: '公示', en: 'notice' },
  person: { zh: '人员', en: 'person' },
  place: { zh: '场所', en: 'place' },
  policy: { zh: '政策', en: 'policy' },
  record: { zh: '台账记录', en: 'record' },
  register: { zh: '公开栏', en: 'register' },
  session: { zh: '登录会话', en: 'session' },
  setting: { zh: '设置', en: 'setting' },
  'setting of an enabled policy': { zh: '已启用政策的设置', en: 'setting of an enabled policy' },
  tenant: { zh: '租户', en: 'tenant' },
  unit: { zh: '单位', en: 'unit' },
  user: { zh: '用户', en: 'user' },
} as const satisfies Readonly<Record<string, Words>>;

export type NamedNoun = keyof typeof NOUNS;
