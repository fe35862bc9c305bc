/**
 * Who may see a value. `public`: anyone; `internal`: any user of the tenant; `personal`: by role within one's own
 * subtree; `sensitive`: encrypted, masked unless role and purpose allow, every unmasked read audited.
 */
export type FieldClass = 'public' | 'internal' | 'personal' | 'sensitive';

interface FieldOptions {
  readonly title: string;
  readonly english: string;
  readonly class?: FieldClass;
  readonly required?: boolean;
  /** Mirrored in `facets` so that lists can filter on it. Never allowed for sensitive fields. */
  readonly filterable?: boolean;
}

interface FieldBase extends Required<FieldOptions> {}

/** A field a kind adds to its noun. Validator, OpenAPI, mask and CSV column all derive from this value. */
export type Field =
  | (FieldBase & { readonly type: 'text'; readonly maxLength: number })
  | (FieldBase & { readonly type: 'integer'; readonly min?: number; readonly max?: number })
  | (FieldBase & { readonly type: 'decimal' })
  | (FieldBase & { readonly type: 'boolean' })
  | (FieldBase & { readonly type: 'day' })
  | (FieldBase & { readonly type: 'instant' })
  | (FieldBase & { readonly type: 'money' })
  | (FieldBase & { readonly type: 'choice'; readonly choices: readonly Choice[] })
  | (FieldBase & { readonly type: 'list'; readonly maxItems: number; readonly maxLength: number });

/** One value of a choice field or choice setting. */
export interface Choice {
  readonly value: string;
  readonly title: string;
  readonly english: string;
}

export type Fields = Readonly<Record<string, Field>>;

function base(options: FieldOptions): FieldBase {
  return {
    title: options.title,
    english: options.english,
    class: options.class ?? 'internal',
    required: options.required ?? false,
    filterable: options.filterable ?? false,
  };
}

export const text = (options: FieldOptions & { maxLength?: number }): Field => ({
  ...base(options),
  type: 'text',
  maxLength: options.maxLength ?? 2000,
});

export const integer = (options: FieldOptions & { min?: number; max?: number }): Field => ({
  ...base(options),
  type: 'integer',
  ...(options.min === undefined ? {} : { min: options.min }),
  ...(options.max === undefined ? {} : { max: options.max }),
});

/** An exact decimal, carried as a string such as `12.50`. */
export const decimal = (options: FieldOptions): Field => ({ ...base(options), type: 'decimal' });
export const boolean = (options: FieldOptions): Field => ({ ...base(options), type: 'boolean' });
/** A calendar day, `YYYY-MM-DD`. */
export const day = (options: FieldOptions): Field => ({ ...base(options), type: 'day' });
/** An instant in UTC, such as `2026-03-01T08:00:00Z`. */
export const instant = (options: FieldOptions): Field => ({ ...base(options), type: 'instant' });
/** An amount in whole fen. */
export const money = (options: FieldOptions): Field => ({ ...base(options), type: 'money' });
export const choice = (options: FieldOptions & { choices: readonly Choice[] }): Field => ({
  ...base(options),
  type: 'choice',
  choices: options.choices,
});
/** A list of short texts, such as the items of an agenda. */
export const list = (options: FieldOptions & { maxItems?: number; maxLength?: number }): Field => ({
  ...base(options),
  type: 'list',
  maxItems: options.maxItems ?? 50,
  maxLength: options.maxLength ?? 200,
});
