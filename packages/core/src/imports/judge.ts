import type { Configuration, Facts, JudgedAct } from '@lifang/engine';
import { Problem, type Refusal } from '../errors/problem.ts';
import { judgeAct, type Judgement as Kept } from '../judging/settle.ts';
import type { Fault } from './file/faults.ts';

/** What limits made of a row: kept with findings, or refused. */
export type Judgement = Kept | { readonly fault: Fault };

/**
 * Judges the act of one row by every limit on it, as the same act made by request would be; what would refuse that
 * request, or ask it for a reason, is a fault of the row.
 *
 * @param row its line, the reason it gives, and the column that names its kind.
 */
export function judgeRow(
  config: Configuration,
  act: JudgedAct,
  counts: Facts[number] | undefined,
  row: { readonly line: number; readonly reason: string | null; readonly column: string },
): Judgement {
  try {
    return judgeAct({ language: 'en' }, config, act, counts, row.reason);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const [first] = error.more.refusals ?? [];
    if (first === undefined) throw error;
    const column = error.code === 'reason-required' ? 'reason' : row.column;
    return { fault: { line: row.line, column, reason: inWords(first, error.code === 'reason-required') } };
  }
}

function inWords({ rule, clauses, requirement, has, needs }: Refusal, warned: boolean): string {
  const found = `${rule} (${clauses.join(', ')}): ${requirement} has ${has ?? 'nothing'} and needs ${needs ?? 'something else'}`;
  return warned ? `say why it is kept although ${found}` : `refused by ${found}`;
}
