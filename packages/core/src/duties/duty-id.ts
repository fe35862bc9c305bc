import { isId } from '@lifang/db';
import { type Configuration, findDuty } from '@lifang/engine';
import { type Day, isDay } from '@lifang/policy';
import { notFound } from '../errors/problem.ts';

/** Which occurrence of a duty: the rule, whom it is about, and its first day. */
export interface DutyKey {
  readonly rule: string;
  readonly subjectId: string;
  readonly startsOn: Day;
}

/** The occurrence under its rule's own name, where the id gives the clause instead. */
export function underItsRule(config: Configuration, key: DutyKey): DutyKey {
  return { ...key, rule: findDuty(config, key.rule)?.rule ?? key.rule };
}

/** Reads a duty's id, `<rule>~<subject>~<first day>`. */
export function parseDutyId(text: string): DutyKey {
  const [rule, subjectId, startsOn, ...rest] = text.split('~');
  if (
    rule === undefined ||
    subjectId === undefined ||
    startsOn === undefined ||
    rest.length > 0 ||
    !isId(subjectId) ||
    !isDay(startsOn)
  ) {
    throw notFound('duty');
  }
  return { rule, subjectId, startsOn };
}
