import { type Configuration, clauseName, findDuty, say } from '@lifang/engine';
import { citations } from '@lifang/policy';
import type { Language } from '../context/request.ts';
import { isSensitive } from './view.ts';

/** What a duty is called towards a reader. */
export interface DutyName {
  /** `<slug>.<name>`; `<slug>.<clause>` where the name would say what list somebody is on. */
  rule: string;
  /** What is owed; only the clause numbers where the list behind it is sensitive and the reader not entitled to it. */
  title: string;
  clauses: string[];
}

/** @param entitled whether the reader may see sensitive lists where the duty is counted. */
export function nameDuty(
  config: Configuration,
  rule: string,
  language: Language,
  entitled: boolean,
): DutyName {
  const active = findDuty(config, rule);
  if (active === undefined) return { rule, title: rule, clauses: [] };
  const clauses = [...citations(active.duty.cites)];
  if (isSensitive(config, rule) && !entitled)
    return { rule: clauseName(active), title: clauses.join(', '), clauses };
  return { rule, title: say(active.duty, language), clauses };
}
