import { type JsonObject, objectAt, type Schema, schemaRef, textsAt } from '../document.ts';

/** One form of a create body: the component for one kind, and an example of it. */
export interface Variant {
  /** The value of the property that tells the forms apart. */
  readonly id: string;
  readonly suffix: string;
  readonly words: JsonObject;
  /** What differs from the form common to all kinds; null takes a property away. */
  readonly properties: Readonly<Record<string, Schema | null>>;
  readonly required: readonly string[];
  readonly example: JsonObject;
}

/**
 * The component of a create body as one of several, told apart by a property: the core's own form is kept for all that
 * the kinds have in common.
 */
export function oneOfKinds(
  component: string,
  common: Schema | undefined,
  propertyName: string,
  variants: readonly Variant[],
): Readonly<Record<string, Schema>> {
  if (common === undefined || variants.length === 0) return {};
  const forms = variants.map(variant => [
    `${component}_${variant.suffix}`,
    formOf(common, propertyName, variant),
  ]);
  const mapping = variants.map(({ id, suffix }) => [id, `#/components/schemas/${component}_${suffix}`]);
  return {
    [component]: {
      oneOf: variants.map(({ suffix }) => schemaRef(`${component}_${suffix}`)),
      discriminator: { propertyName, mapping: Object.fromEntries(mapping) },
    },
    ...Object.fromEntries(forms),
  };
}

function formOf(common: Schema, propertyName: string, variant: Variant): Schema {
  const all = { ...objectAt(common, 'properties'), ...variant.properties };
  const kept = Object.entries(all).filter(([, property]) => property !== null);
  const required = new Set([propertyName, ...textsAt(common, 'required'), ...variant.required]);
  return {
    ...common,
    ...variant.words,
    properties: { ...Object.fromEntries(kept), [propertyName]: { type: 'string', const: variant.id } },
    required: [...required],
  };
}
