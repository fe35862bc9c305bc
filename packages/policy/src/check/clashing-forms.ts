import type { EventKind } from '../kinds/event.ts';
import type { Field, Fields } from '../kinds/fields.ts';
import { type Cites, citations, type Named, qualify, type Wording } from '../names.ts';
import type { Policy } from '../policy.ts';
import type { Clash, ClashSide } from './clashes.ts';
import type { Where } from './finding.ts';

/** A policy's form of something several policies have: what it is stored under, and what it asks for. */
interface Form {
  readonly policy: Policy;
  readonly where: Where;
  readonly kind: Named & Wording & { readonly cites: Cites };
  readonly of: string;
  readonly fields: Fields;
  /** The stored kind of unit it belongs to, and the nouns it may be about, in one word each; null for a level. */
  readonly stands: string | null;
}

/** What two policies make of one shared kind and cannot both have: a field of two types, a body in two levels. */
export function clashingForms(one: Policy, other: Policy): Clash[] {
  const forms = formsOf(one);
  return formsOf(other).flatMap(form =>
    forms
      .filter(known => known.where.part === form.where.part && known.of === form.of)
      .flatMap(known => [...contraryFields(known, form), ...contraryStanding(known, form)]),
  );
}

function formsOf(policy: Policy): Form[] {
  const { slug } = policy;
  const stored = (kind: Named) => qualify(slug, kind);
  const form = (
    part: Where['part'],
    kind: Form['kind'] & { readonly fields: Fields },
    stands: string | null,
  ) =>
    kind.shares === undefined
      ? []
      : [{ policy, where: { part, name: kind.name }, kind, of: stored(kind), fields: kind.fields, stands }];
  return [
    ...policy.units.flatMap(kind => form('unit', kind, null)),
    ...policy.groups.flatMap(kind => form('group', kind, stored(kind.of))),
    ...policy.records.flatMap(kind =>
      form('record', kind, [stored(kind.keptBy), ...kind.concerns.toSorted()].join(' ')),
    ),
    ...policy.events.flatMap(kind => specialised(policy, kind)),
  ];
}

/** An event is each policy's own, so only what its fields say can be at odds. */
function specialised(policy: Policy, kind: EventKind): Form[] {
  const { specialises } = kind;
  if (specialises === null) return [];
  const where: Where = { part: 'event', name: kind.name };
  return [{ policy, where, kind, of: qualify(policy.slug, specialises), fields: kind.fields, stands: null }];
}

function contraryFields(one: Form, other: Form): Clash[] {
  return Object.entries(other.fields).flatMap(([name, field]) => {
    const known = one.fields[name];
    const contrary = known === undefined || known === field ? null : contradiction(known, field);
    if (known === undefined || contrary === null) return [];
    return [
      {
        code: 'fields-clash' as const,
        on: one.of,
        sides: [sideOf(one, name, known), sideOf(other, name, field)] as const,
        message: {
          zh: `字段“${name}”在《${one.policy.document.title}》和《${other.policy.document.title}》中${contrary.zh}`,
          en: `the field "${name}" ${contrary.en} in "${one.policy.document.english}" and in "${other.policy.document.english}"`,
        },
      },
    ];
  });
}

/** Why no value, or no reader, could satisfy both forms of a field; null where one can. */
function contradiction(one: Field, other: Field): { zh: string; en: string } | null {
  if (one.type !== other.type) return { zh: '类型不同', en: 'has different types' };
  if (one.class !== other.class) return { zh: '保护级别不同', en: 'is protected differently' };
  if (one.type === 'choice' && other.type === 'choice') {
    const values = new Set(one.choices.map(({ value }) => value));
    const same =
      values.size === other.choices.length && other.choices.every(({ value }) => values.has(value));
    return same ? null : { zh: '选项不同', en: 'offers different choices' };
  }
  if (one.type === 'integer' && other.type === 'integer') {
    const least = Math.max(one.min ?? -Infinity, other.min ?? -Infinity);
    const most = Math.min(one.max ?? Infinity, other.max ?? Infinity);
    return least <= most ? null : { zh: '范围不相交', en: 'has bounds that do not meet' };
  }
  return null;
}

function contraryStanding(one: Form, other: Form): Clash[] {
  if (one.stands === other.stands) return [];
  return [
    {
      code: 'forms-clash',
      on: one.of,
      sides: [sideOf(one, null, one.kind), sideOf(other, null, other.kind)],
      message: {
        zh: `《${one.policy.document.title}》的“${one.kind.title}”和《${other.policy.document.title}》的“${other.kind.title}”是同一种,但所属单位或者登记对象不同`,
        en: `"${one.kind.english}" of "${one.policy.document.english}" and "${other.kind.english}" of "${other.policy.document.english}" are one kind, but belong to different units or are about different things`,
      },
    },
  ];
}

const sideOf = (
  { policy, where, kind }: Form,
  detail: string | null,
  { title, english }: Wording,
): ClashSide => ({
  policy,
  where,
  detail,
  title,
  english,
  clauses: citations(kind.cites),
});
