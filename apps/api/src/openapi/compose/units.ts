import type { Language } from '@lifang/core';
import { type Policy, qualify, type UnitKind } from '@lifang/policy';
import { type OpenApiDocument, objectAt, schemaRef } from '../document.ts';
import { EXAMPLE_IDS } from '../examples.ts';
import type { Variant } from './bodies.ts';
import { dataName, exampleData } from './data-components.ts';
import { type Element, titleOf } from './defined.ts';

/** Under what units of a kind may stand, whichever policy says so, and whether they may stand at the top. */
function standingOf(policies: readonly Policy[], id: string, language: Language) {
  const forms = policies.flatMap(({ slug, units }) =>
    units.filter(unit => qualify(slug, unit) === id).map(({ under }) => ({ slug, under })),
  );
  const parents = forms.flatMap(({ slug, under }) =>
    under.map(one => `${titleOf(one, language)} (\`${qualify(slug, one)}\`)`),
  );
  return { parents: [...new Set(parents)], root: forms.some(({ under }) => under.length === 0) };
}

/** The forms of the body that adds a unit, one a kind: under what it may stand, and its own fields. */
export function unitVariants(
  core: OpenApiDocument,
  policies: readonly Policy[],
  kinds: readonly Element<UnitKind>[],
  language: Language,
): Variant[] {
  const parent = objectAt(objectAt(core.components.schemas.CreateUnit, 'properties'), 'parentId');
  return kinds.map(kind => {
    const { fields, title } = kind.definition;
    const { parents, root } = standingOf(policies, kind.id, language);
    const above = language === 'en' ? `Under: ${parents.join(', ')}.` : `上级：${parents.join('、')}。`;
    const demanding = Object.values(fields).some(field => field.required);
    return {
      ...kind,
      properties: {
        parentId: parents.length === 0 ? null : { ...parent, description: above },
        data: schemaRef(dataName('Unit', kind)),
      },
      required: [...(root ? [] : ['parentId']), ...(demanding ? ['data'] : [])],
      example: {
        kind: kind.id,
        name: `示范${title}`,
        externalId: 'U-01',
        ...(parents.length === 0 ? {} : { parentId: EXAMPLE_IDS.unitId }),
        from: '2026-01-01',
        ...(Object.keys(fields).length === 0 ? {} : { data: exampleData(fields, language) }),
      },
    };
  });
}
