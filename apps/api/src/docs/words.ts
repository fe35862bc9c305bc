import type { Language } from '@lifang/core';

/** What the page itself says. */
export interface Words {
  readonly contents: string;
  readonly parameters: string;
  readonly body: string;
  readonly answers: string;
  readonly example: string;
  readonly name: string;
  readonly type: string;
  readonly meaning: string;
  readonly required: string;
  readonly clauses: string;
  readonly components: string;
  readonly listOf: string;
  readonly anyOf: string;
  readonly length: string;
  readonly items: string;
  readonly nullable: string;
  readonly otherLanguage: string;
  readonly key: string;
  readonly day: string;
  readonly show: string;
  readonly keyHint: string;
  readonly document: string;
  readonly classes: Readonly<Record<string, string>>;
}

export const WORDS: Readonly<Record<Language, Words>> = {
  'zh-CN': {
    contents: '目录',
    parameters: '参数',
    body: '请求体',
    answers: '回答',
    example: '示例',
    name: '名称',
    type: '类型',
    meaning: '含义',
    required: '必填',
    clauses: '条款',
    components: '数据结构',
    listOf: '列表：',
    anyOf: '以下之一：',
    length: '长度',
    items: '项数',
    nullable: '可为 null',
    otherLanguage: 'English',
    key: '密钥',
    day: '日期',
    show: '查看本租户的文档',
    keyHint: '密钥只用于这一次请求，不保存，也不出现在网址中。',
    document: 'OpenAPI 文件',
    classes: { public: '公开', internal: '内部', personal: '个人信息', sensitive: '敏感信息' },
  },
  en: {
    contents: 'Contents',
    parameters: 'Parameters',
    body: 'Body',
    answers: 'Answers',
    example: 'Example',
    name: 'Name',
    type: 'Type',
    meaning: 'Meaning',
    required: 'required',
    clauses: 'Clauses',
    components: 'Data',
    listOf: 'list of ',
    anyOf: 'one of:',
    length: 'length',
    items: 'items',
    nullable: 'may be null',
    otherLanguage: '中文',
    key: 'Key',
    day: 'Day',
    show: "Show my tenant's document",
    keyHint: 'The key is used for this one request. It is not kept and does not appear in the address.',
    document: 'OpenAPI file',
    classes: { public: 'public', internal: 'internal', personal: 'personal', sensitive: 'sensitive' },
  },
};
