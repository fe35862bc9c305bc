import type { z } from 'zod';
import { hint } from './suggest.ts';

/** What a schema says when a value does not fit, in both languages; `spoken` takes the two apart again. */
export const say = (zh: string, en: string): string => `${zh}\n${en}`;

export function spoken(message: string): { zh: string; en: string }[] {
  const lines = message.split('\n');
  return lines.flatMap((zh, i) => (i % 2 === 0 ? [{ zh, en: lines[i + 1] ?? zh }] : []));
}

const TYPES: Readonly<Record<string, readonly [string, string]>> = {
  string: ['文字', 'a text'],
  number: ['数字', 'a number'],
  int: ['整数', 'a whole number'],
  array: ['列表', 'a list'],
  object: ['若干“键: 值”', 'a mapping of keys to values'],
  record: ['若干“名称: 内容”', 'a mapping of names to what they are'],
  boolean: ['true 或 false', 'true or false'],
};

/** What is said of everything that no schema has words of its own for. */
export function sayIssue(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type': {
      const [zh, en] = TYPES[issue.expected] ?? [issue.expected, issue.expected];
      const key = String(issue.path?.at(-1) ?? '');
      return issue.input === undefined
        ? say(`缺少“${key}”`, `"${key}" is missing`)
        : say(`应为${zh}`, `must be ${en}`);
    }
    case 'invalid_value': {
      const { zh, en } = hint(String(issue.input), issue.values.map(String));
      return say(`不认识“${String(issue.input)}”,${zh}`, `"${String(issue.input)}" is not known; ${en}`);
    }
    case 'too_small':
      return say(`不得少于 ${issue.minimum}`, `must not be less than ${issue.minimum}`);
    default:
      return say('写法有误', 'is not written as the format asks');
  }
}
