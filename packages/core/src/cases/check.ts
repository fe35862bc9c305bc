import type { ActiveWorkflow } from '@lifang/engine';
import { type CaseSubject, type Day, qualify, type SubjectNoun } from '@lifang/policy';
import { NOUNS } from '../errors/nouns.ts';
import type { InputError } from '../errors/problem.ts';
import type { Stretch } from '../events/look.ts';
import type { OpenCase } from './open.ts';
import { idOf } from './store.ts';
import type { CaseSubjectRef } from './view.ts';

/** What an opening names, as found. */
interface Found {
  readonly stretches: readonly Stretch[];
  readonly people: readonly { readonly id: string }[];
  readonly kinds: readonly { readonly id: string; readonly kind: string }[];
  /** What the people hold on the day, and whether the actor reaches where. */
  readonly posts: readonly { readonly personId: string; readonly kind: string; readonly reached: boolean }[];
}

const NOUN_OF = { personId: 'person', householdId: 'household', unitId: 'unit' } as const;
const keyOf = (subject: CaseSubjectRef): keyof typeof NOUN_OF => {
  if ('personId' in subject) return 'personId';
  return 'householdId' in subject ? 'householdId' : 'unitId';
};

/** Everything wrong with what an opening names: what does not exist here, and what a case of the kind cannot have. */
export function openingErrors(
  active: ActiveWorkflow,
  input: OpenCase,
  on: Day,
  today: Day,
  found: Found,
): { unknown: InputError[]; invalid: InputError[] } {
  const unknown: InputError[] = [];
  const invalid: InputError[] = [];
  const { of } = active.workflow;
  const { slug } = active.enabled.policy;
  const stretches = Map.groupBy(found.stretches, row => row.id);
  const known = new Set(found.people.map(({ id }) => id));
  const exists = (id: string, field: string, noun: SubjectNoun) => {
    const here = stretches.get(id);
    if (here === undefined)
      unknown.push({ field, reason: { zh: `没有这个${NOUNS[noun].zh}`, en: `no such ${noun}` } });
    else if (!here.some(({ from, to }) => from <= on && on <= to)) {
      unknown.push({
        field,
        reason: {
          zh: `该${NOUNS[noun].zh} ${on} 不在本地`,
          en: `the ${noun} was not in the tenant on ${on}`,
        },
      });
    }
  };
  exists(input.unitId, 'unitId', 'unit');
  const unitKind = found.kinds.find(({ id }) => id === input.unitId)?.kind;
  const own = qualify(slug, of.of);
  if (unitKind !== undefined && unitKind !== own) {
    invalid.push({
      field: 'unitId',
      reason: { zh: `这类案件由 ${own} 办理`, en: `a case of this kind is the matter of a ${own}` },
    });
  }
  input.about.forEach((subject, index) => {
    const key = keyOf(subject);
    const field = `about[${index}]`;
    const here = found.posts.some(
      post => post.reached && of.about.some(one => isFor(slug, one, subject, post)),
    );
    // Whoever it is about for the post they hold need not live here.
    if (!here) exists(idOf(subject), `${field}.${key}`, NOUN_OF[key]);
    if (!of.about.some(allowed => fits(slug, allowed, subject, found))) {
      invalid.push({
        field,
        reason: {
          zh: `这类案件的对象是：${of.about.map(chineseOf).join('或') || '无'}`,
          en: `a case of this kind is about ${of.about.map(wordOf).join(' or ') || 'nobody'}`,
        },
      });
    }
  });
  if (input.about.length < of.least)
    invalid.push({ field: 'about', reason: { zh: '请写明对象', en: 'say whom it is about' } });
  if (new Set(input.about.map(idOf)).size < input.about.length) {
    invalid.push({ field: 'about', reason: { zh: '有人重复', en: 'names somebody twice' } });
  }
  input.parties.forEach(({ role, personId }, index) => {
    if (!Object.hasOwn(of.parties, role)) {
      invalid.push({
        field: `parties[${index}].role`,
        reason: { zh: '这类案件没有这种当事人', en: 'no such party in a case of this kind' },
      });
    }
    if (!known.has(personId))
      unknown.push({
        field: `parties[${index}].personId`,
        reason: { zh: '没有这个人', en: 'no such person' },
      });
  });
  if (input.byPersonId !== undefined && !known.has(input.byPersonId)) {
    unknown.push({ field: 'byPersonId', reason: { zh: '没有这个人', en: 'no such person' } });
  }
  if (on > today) invalid.push({ field: 'on', reason: { zh: '晚于今天', en: 'lies in the future' } });
  if (on < active.from || on > active.to) {
    invalid.push({
      field: 'on',
      reason: {
        zh: `政策的施行期是 ${active.from} 至 ${active.to}`,
        en: `the policy binds from ${active.from} to ${active.to}`,
      },
    });
  }
  return { unknown, invalid };
}

const wordOf = (allowed: CaseSubject): string => (typeof allowed === 'string' ? allowed : allowed.name);

const chineseOf = (allowed: CaseSubject): string =>
  typeof allowed === 'string' ? NOUNS[allowed].zh : allowed.title;

function fits(slug: string, allowed: CaseSubject, subject: CaseSubjectRef, found: Found): boolean {
  const id = idOf(subject);
  const key = keyOf(subject);
  if (typeof allowed === 'string') return NOUN_OF[key] === allowed;
  const kind = qualify(slug, allowed);
  return allowed.noun === 'unit'
    ? key === 'unitId' && found.kinds.some(unit => unit.id === id && unit.kind === kind)
    : found.posts.some(post => isFor(slug, allowed, subject, post));
}

/** Whether a post is one that such cases are about, held by whom this one is about. */
function isFor(
  slug: string,
  allowed: CaseSubject,
  subject: CaseSubjectRef,
  post: { readonly personId: string; readonly kind: string },
): boolean {
  return (
    typeof allowed !== 'string' &&
    allowed.noun === 'appointment' &&
    'personId' in subject &&
    post.personId === subject.personId &&
    post.kind === qualify(slug, allowed)
  );
}
