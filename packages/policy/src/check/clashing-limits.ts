import type { Condition } from '../conditions.ts';
import { qualify } from '../names.ts';
import type { Policy } from '../policy.ts';
import { type Act, clausesOf, type Limit, type LimitRequirement } from '../rules/limit.ts';
import { type Day, laterOf } from '../time/day.ts';
import { type Range, rangesIn } from './bounds.ts';
import type { Clash, ClashSide, NumberOf } from './clashes.ts';
import { certainIn } from './conditions.ts';
import { limitAt } from './parts.ts';

/** One requirement of one limit of one policy. */
interface Asked {
  readonly policy: Policy;
  readonly limit: Limit;
  readonly name: string;
  readonly requirement: LimitRequirement;
}

/** The requirements of two policies on the same act that cannot both hold. */
export function clashingLimits(one: Policy, other: Policy, numberOf: NumberOf): Clash[] {
  return one.limits.flatMap(limit =>
    other.limits.flatMap(against => {
      const on = judgedByBoth(one, limit.on, other, against.on);
      if (on === null || !inForceTogether(limit, against)) return [];
      return askedBy(one, limit).flatMap(asked =>
        askedBy(other, against).flatMap(contrary => contradicting(asked, contrary, on, numberOf)),
      );
    }),
  );
}

function askedBy(policy: Policy, limit: Limit): Asked[] {
  return Object.entries(limit.requirements).map(([name, requirement]) => ({
    policy,
    limit,
    name,
    requirement,
  }));
}

/** A kind whose act both limits judge, by its stored name. */
function judgedByBoth(one: Policy, act: Act, other: Policy, against: Act): string | null {
  if (act.act !== against.act) return null;
  const judged = new Set(judgedKinds(one, act));
  return judgedKinds(other, against).find(kind => judged.has(kind)) ?? null;
}

const judgedKinds = ({ slug }: Policy, { kinds }: Act): string[] => kinds.map(kind => qualify(slug, kind));

const ALWAYS: Day = '0001-01-01';

function inForceTogether({ inForce: a }: Limit, { inForce: b }: Limit): boolean {
  const from = laterOf(a.from ?? ALWAYS, b.from ?? ALWAYS);
  return [a.to, b.to].every(to => to === undefined || from <= to);
}

function contradicting(one: Asked, other: Asked, on: string, numberOf: NumberOf): Clash[] {
  const facts = rangesOf(one, numberOf);
  const clashes = [...rangesOf(other, numberOf)].flatMap(([fact, range]) => {
    const known = facts.get(fact);
    if (known === undefined || isEmpty(known) || isEmpty(range)) return [];
    if (Math.max(known.least, range.least) <= Math.min(known.most, range.most)) return [];
    return [clash(one, other, on, inWords(known), inWords(range))];
  });
  return [...clashes, ...contradictingFields(one, other, on)];
}

const isEmpty = ({ least, most }: Range): boolean => least > most;

const rangesOf = ({ policy, requirement }: Asked, numberOf: NumberOf): ReadonlyMap<string, Range> =>
  rangesIn(
    [requirement.must],
    named => qualify(policy.slug, named),
    bound => numberOf(policy, bound),
  );

/** A field that must say one thing by the one and another by the other. */
function contradictingFields(one: Asked, other: Asked, on: string): Clash[] {
  const said = certainIn(one.requirement.must).filter(isSaid);
  return certainIn(other.requirement.must)
    .filter(isSaid)
    .flatMap(({ field, equals }) =>
      said
        .filter(known => known.field === field && known.equals !== equals)
        .map(known => {
          const words = (value: string | number | boolean) => ({
            zh: `${field} 为 ${value}`,
            en: `${field} is ${value}`,
          });
          return clash(one, other, on, words(known.equals), words(equals));
        }),
    );
}

const isSaid = (condition: Condition): condition is Extract<Condition, { is: 'says' }> =>
  condition.is === 'says';

/** A range as people say it. */
function inWords({ least, most }: Range): { zh: string; en: string } {
  if (most === Infinity) return { zh: `不少于 ${least}`, en: `at least ${least}` };
  if (least === -Infinity || least === 0) return { zh: `不超过 ${most}`, en: `at most ${most}` };
  return least === most
    ? { zh: `正好 ${least}`, en: `exactly ${least}` }
    : { zh: `${least} 至 ${most}`, en: `${least} to ${most}` };
}

type Words = ReturnType<typeof inWords>;

function clash(one: Asked, other: Asked, on: string, here: Words, there: Words): Clash {
  return {
    code: 'limits-clash',
    on,
    sides: [sideOf(one), sideOf(other)],
    message: {
      zh: `《${one.policy.document.title}》要求“${one.requirement.title}”(${here.zh}),《${other.policy.document.title}》要求“${other.requirement.title}”(${there.zh}),不能同时满足`,
      en: `"${one.policy.document.english}" asks for "${one.requirement.english}" (${here.en}), "${other.policy.document.english}" for "${other.requirement.english}" (${there.en}): both cannot hold`,
    },
  };
}

const sideOf = ({ policy, limit, name, requirement }: Asked): ClashSide => ({
  policy,
  where: limitAt(limit),
  detail: name,
  title: requirement.title,
  english: requirement.english,
  clauses: clausesOf(limit, requirement),
});
