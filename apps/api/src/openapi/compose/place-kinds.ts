import type { Language } from '@lifang/core';
import { type PlaceKind, qualify } from '@lifang/policy';
import { type OpenApiDocument, objectAt, schemaRef } from '../document.ts';
import { EXAMPLE_IDS } from '../examples.ts';
import type { Variant } from './bodies.ts';
import { dataName, exampleData, isDemanding } from './data-components.ts';
import { type Element, oneOf, titleOf } from './defined.ts';

/** The forms of the body that opens a place, one a kind: whose it may be, what it may be for, and its own fields. */
export function placeVariants(
  core: OpenApiDocument,
  kinds: readonly Element<PlaceKind>[],
  language: Language,
): Variant[] {
  const common = objectAt(core.components.schemas.OpenPlace, 'properties');
  return kinds.map(kind => {
    const { of, fields, title, hosted } = kind.definition;
    const homes = of.map(one => `${titleOf(one, language)} (\`${qualify(kind.policy.slug, one)}\`)`);
    const whose = language === 'en' ? `Of: ${homes.join(', ')}.` : `所属单位：${homes.join('、')}。`;
    const choices = kind.definition.functions.map(one => ({
      const: one.value,
      title: titleOf(one, language),
    }));
    return {
      ...kind,
      properties: {
        unitId: { ...objectAt(common, 'unitId'), description: whose },
        functions: {
          ...objectAt(common, 'functions'),
          items: { type: 'string', ...oneOf(choices) },
        },
        ...(hosted ? {} : { householdId: null, consent: null }),
        data: schemaRef(dataName('Place', kind)),
      },
      required: isDemanding(fields) ? ['data'] : [],
      example: {
        kind: kind.id,
        name: `示范${title}`,
        unitId: EXAMPLE_IDS.unitId,
        from: '2026-01-01',
        functions: kind.definition.functions.slice(0, 1).map(({ value }) => value),
        ...(Object.keys(fields).length === 0 ? {} : { data: exampleData(fields, language) }),
      },
    };
  });
}
