import type { Policy } from '../policy.ts';
import { type Check, finding, type Where } from './finding.ts';
import { allParts, limitAt } from './parts.ts';

interface Words {
  readonly where: Where;
  readonly what: string;
  readonly text: string;
}

function wordsOf(policy: Policy): Words[] {
  const named = allParts(policy).flatMap(({ where, defined }) => [
    { where, what: 'title', text: defined.title },
    { where, what: 'english', text: defined.english },
  ]);
  const clauses = policy.clauses.flatMap(clause => {
    const where: Where = { part: 'clause', name: clause.id };
    return [
      { where, what: 'place', text: clause.place },
      { where, what: 'wording.zh', text: clause.wording.zh },
      { where, what: 'wording.en', text: clause.wording.en },
    ];
  });
  const requirements = policy.limits.flatMap(limit =>
    Object.entries(limit.requirements).flatMap(([name, requirement]) => [
      { where: limitAt(limit), what: `${name}.title`, text: requirement.title },
      { where: limitAt(limit), what: `${name}.english`, text: requirement.english },
    ]),
  );
  const readings = policy.settings.map(setting => ({
    where: { part: 'setting' as const, name: setting.name },
    what: 'reading',
    text: setting.reading,
  }));
  return [...named, ...clauses, ...requirements, ...readings];
}

/** Every part can be named in Chinese and in English, and every setting says why the text leaves it open. */
export const checkWording: Check<Policy> = policy =>
  wordsOf(policy)
    .filter(({ text }) => text.trim() === '')
    .map(({ where, what }) =>
      finding('wording-missing', where, `${what} 不能为空`, `${what} must not be empty`),
    );
