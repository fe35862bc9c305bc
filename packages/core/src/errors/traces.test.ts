import { describe, expect, it } from 'vitest';
import { tracesOf } from './traces.ts';

describe('the traces of an unforeseen error', () => {
  it('name kinds, codes and places, and never what a message quotes', () => {
    const cause = Object.assign(new Error('Key (name)=(王示例) already exists\n   王示例 again'), {
      code: '23505',
      constraint_name: 'people_name_key',
    });
    const error = new Error('Failed query: insert into people …\nparams: 王示例', { cause });
    const traces = tracesOf(error);
    expect(traces.join('\n')).not.toContain('王示例');
    expect(traces).toContain('Error 23505 people_name_key');
    expect(traces.some(line => line.includes('traces.test.ts'))).toBe(true);
  });
});
