import { bindingDays, type Configuration, enabledPolicy, settingOn } from '@lifang/engine';
import { type Bound, type Day, isSettingBound, type Setting } from '@lifang/policy';
import { type Clash, type ClashSide, clashesAmong } from '@lifang/policy/check';

/** What one of two clashing policies says, and by which clauses. */
interface ClashingPart {
  policy: string;
  document: string;
  documentEnglish: string;
  part: ClashSide['where']['part'];
  /** `<slug>.<name>` of the limit or kind. */
  name: string;
  /** The requirement of the limit, or the field of the kind; null where it is the kind itself. */
  detail: string | null;
  title: string;
  english: string;
  clauses: string[];
}

/** Two policies of a tenant that ask for what cannot both be had. */
export interface PolicyClash {
  code: Clash['code'];
  /** The stored kind it is about. */
  on: string;
  message: { zh: string; en: string };
  sides: ClashingPart[];
}

/** Where a policy and the others a tenant runs at the same time cannot both be followed, by its settings on a day. */
export function clashesOf(config: Configuration, slug: string, today: Day): PolicyClash[] {
  const self = enabledPolicy(config, slug);
  if (self === undefined) return [];
  const binding = bindingDays(self);
  const together = config.policies.filter(other => {
    const { from, to } = bindingDays(other);
    return from <= binding.to && binding.from <= to;
  });
  return clashesAmong(
    together.map(({ policy }) => policy),
    (policy, bound) => boundOn(config, policy.slug, bound, today),
  )
    .filter(({ sides }) => sides.some(({ policy }) => policy.slug === slug))
    .map(toClash);
}

/** Near enough to see a clash; null where it waits for a setting or is worked out for each unit. */
function boundOn(config: Configuration, slug: string, bound: Bound, today: Day): number | null {
  if (typeof bound !== 'object') return Number(bound);
  if (!isSettingBound(bound)) return null;
  const held: Setting = bound;
  const value = settingOn(config, slug, held, today);
  return typeof value === 'number' || typeof value === 'string' ? Number(value) : null;
}

function toClash({ code, on, message, sides }: Clash): PolicyClash {
  return { code, on, message: { zh: message.zh, en: message.en }, sides: sides.map(toClashingPart) };
}

function toClashingPart({ policy, where, detail, title, english, clauses }: ClashSide): ClashingPart {
  return {
    policy: policy.slug,
    document: policy.document.title,
    documentEnglish: policy.document.english,
    part: where.part,
    name: `${policy.slug}.${where.name}`,
    detail,
    title,
    english,
    clauses: [...clauses],
  };
}
