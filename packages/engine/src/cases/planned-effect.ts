import { type Effect, type Filling, type Ground, qualify, type Term } from '@lifang/policy';

/** What a step brings about besides the state: by full names, and with the fields filled in. */
export type PlannedEffect = {
  /** The event, register, list, title or case, `<slug>.<name>`. */
  readonly kind: string;
} & (
  | {
      readonly effect: 'record';
      readonly data: Data;
      /** The case's unit, or that of whoever takes the step. */
      readonly by: 'unit' | 'taker';
      readonly about: 'case' | 'unit';
    }
  | { readonly effect: 'keep'; readonly data: Data }
  | { readonly effect: 'enter' | 'leave' }
  | {
      readonly effect: 'grant';
      readonly data: Data;
      /** The kind of unit that grants it, `<slug>.<name>`. */
      readonly by: string;
    }
  | { readonly effect: 'publish'; readonly data: Data; readonly by: Ground; readonly lasts: Term | null }
  | { readonly effect: 'open' }
);

type Data = Readonly<Record<string, unknown>>;

/** An effect of a policy's step as it is brought about, with what the case then says. */
export function plannedEffect(slug: string, effect: Effect, data: Data): PlannedEffect {
  switch (effect.effect) {
    case 'record':
      return {
        effect: 'record',
        kind: qualify(slug, effect.event),
        data: filledIn(effect.filling, data),
        by: effect.by,
        about: effect.about,
      };
    case 'keep':
      return { effect: 'keep', kind: qualify(slug, effect.register), data: filledIn(effect.filling, data) };
    case 'enter':
    case 'leave':
      return { effect: effect.effect, kind: qualify(slug, effect.list) };
    case 'grant':
      return {
        effect: 'grant',
        kind: qualify(slug, effect.award),
        data: filledIn(effect.filling, data),
        by: qualify(slug, effect.award.by),
      };
    case 'publish':
      return {
        effect: 'publish',
        kind: qualify(slug, effect.notice),
        data: filledIn(effect.filling, data),
        by: effect.by,
        lasts: effect.lasts,
      };
    case 'open':
      return { effect: 'open', kind: qualify(slug, effect.kind) };
  }
}

/** What the workflow says, and what the case holds of the fields to be copied. */
function filledIn({ says, copies }: Filling, data: Data): Data {
  const copied = copies.flatMap(name => (data[name] === undefined ? [] : [[name, data[name]] as const]));
  return { ...says, ...Object.fromEntries(copied) };
}
