import type { Words } from '@lifang/engine';
import { z } from 'zod';

/** What schemas of ours say of what they refuse, by the English text, which is the message validation carries. */
const SAID = new Map<string, Words>();

/** The message of a check in a schema, kept with its Chinese. */
export function says(words: Words): string {
  SAID.set(words.en, words);
  return words.en;
}

const chinese = z.locales.zhCN().localeError;

/** What the types of JSON are called. */
const TYPES: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表',
  object: '对象',
  record: '对象',
  null: 'null',
  never: '不填',
};

/** What is wrong with one value, in both languages: what the schema says of it, else what zod does. */
export function issueWords(issue: z.core.$ZodIssue): Words {
  const said = SAID.get(issue.message);
  if (said !== undefined) return said;
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys.map(key => `"${key}"`);
    return { zh: `没有这个字段：${keys.join('、')}`, en: `unknown field ${keys.join(', ')}` };
  }
  // The value itself is gone from the issue, so that nothing of it can be quoted.
  if (issue.code === 'invalid_type') {
    return { zh: `应为${TYPES[issue.expected] ?? ` ${issue.expected}`}`, en: issue.message };
  }
  const text = chinese({ ...issue, input: undefined });
  return { zh: (typeof text === 'string' ? text : text?.message) ?? '输入不合要求', en: issue.message };
}
