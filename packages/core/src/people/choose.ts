import type { Day } from '@lifang/policy';
import { type InputError, invalid, Problem } from '../errors/problem.ts';
import { birthDayOf } from '../protection/resident-id.ts';

/** What is known of a person and can be true of only one of two. */
export interface Facts {
  readonly idNumber: string | null;
  readonly bornOn: Day | null;
  readonly diedOn: Day | null;
  /** Null when unknown. */
  readonly sex: 'male' | 'female' | null;
}

const CONTRADICTABLE = ['idNumber', 'bornOn', 'diedOn', 'sex'] as const;
type Contradictable = (typeof CONTRADICTABLE)[number];

export const SIDES = ['survivor', 'duplicate'] as const;
type Side = (typeof SIDES)[number];

/** Which of two contradicting facts is right. */
export type Choices = Readonly<Partial<Record<Contradictable, Side | undefined>>>;

/**
 * The facts of the survivor after a merge: their own, and where nothing is known the duplicate's. Where both say something
 * else, somebody must have said which is right. No value is repeated in an answer.
 */
export function chooseFacts(survivor: Facts, duplicate: Facts, choices: Choices): Facts {
  const errors: InputError[] = [];
  for (const field of CONTRADICTABLE) {
    const differs = contradicts(survivor, duplicate, field);
    if (differs && choices[field] === undefined) {
      errors.push({
        field,
        reason: {
          zh: '两者在此不同：请在 `force` 中写明以哪一个为准和理由',
          en: 'the two differ in it: name in `force` which is right, and why',
        },
      });
    }
    if (!differs && choices[field] !== undefined) {
      throw invalid(`force.${field}`, {
        zh: '两者在此并无矛盾',
        en: 'the two do not contradict each other in it',
      });
    }
  }
  if (errors.length > 0) throw new Problem('conflict', { errors });
  const chosen = <F extends Contradictable>(field: F): Facts[F] =>
    choices[field] === 'duplicate' ? duplicate[field] : (survivor[field] ?? duplicate[field]);
  const facts: Facts = {
    idNumber: chosen('idNumber'),
    bornOn: chosen('bornOn'),
    diedOn: chosen('diedOn'),
    sex: chosen('sex'),
  };
  if (facts.idNumber !== null && birthDayOf(facts.idNumber) !== facts.bornOn) {
    throw invalid('force.bornOn', {
      zh: '与所保留的公民身份号码中的出生日期不符',
      en: 'differs from the birth day in the resident ID number that is kept',
    });
  }
  return facts;
}

function contradicts(survivor: Facts, duplicate: Facts, field: Contradictable): boolean {
  const [one, other] = [survivor[field], duplicate[field]];
  return one !== null && other !== null && one !== other;
}
