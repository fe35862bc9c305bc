import type { Language } from '@lifang/core';
import { qualify, type UnitKind } from '@lifang/policy';
import { type OpenApiDocument, objectAt, schemaRef } from '../document.ts';
import { EXAMPLE_IDS } from '../examples.ts';
import type { Variant } from './bodies.ts';
import { dataName, exampleData } from './data-components.ts';
import { type Element, titleOf } from './defined.ts';

/** The forms of the body that adds a unit, one a kind: under what it may stand, and its own fields. */
export function unitVariants(
  core: OpenApiDocument,
  kinds: readonly Element<UnitKind>[],
  language: Language,
): Variant[] {
  const parent = objectAt(objectAt(core.components.schemas.CreateUnit, 'properties'), 'parentId');
  return kinds.map(kind => {
    const { under, fields, title } = kind.definition;
    const parents = under.map(one => `${titleOf(one, language)} (\`${qualify(kind.policy.slug, one)}\`)`);
    const above = language === 'en' ? `Under: ${parents.join(', ')}.` : `上级：${parents.join('、')}。`;
    const demanding = Object.values(fields).some(field => field.required);
    return {
      ...kind,
      properties: {
        parentId: under.length === 0 ? null : { ...parent, description: above },
        data: schemaRef(dataName('Unit', kind)),
      },
      required: [...(under.length === 0 ? [] : ['parentId']), ...(demanding ? ['data'] : [])],
      example: {
        kind: kind.id,
        name: `示范${title}`,
        externalId: 'U-01',
        ...(under.length === 0 ? {} : { parentId: EXAMPLE_IDS.unitId }),
        from: '2026-01-01',
        ...(Object.keys(fields).length === 0 ? {} : { data: exampleData(fields, language) }),
      },
    };
  });
}
