import type { Language } from '@lifang/core';
import { type GroupKind, qualify } from '@lifang/policy';
import { type OpenApiDocument, objectAt, schemaRef } from '../document.ts';
import { EXAMPLE_IDS } from '../examples.ts';
import type { Variant } from './bodies.ts';
import { dataName, exampleData, isDemanding } from './data-components.ts';
import { type Element, titleOf } from './defined.ts';

/** The forms of the body that forms a group, one a kind: in what unit it stands, and its own fields. */
export function groupVariants(
  core: OpenApiDocument,
  kinds: readonly Element<GroupKind>[],
  language: Language,
): Variant[] {
  const unit = objectAt(objectAt(core.components.schemas.CreateGroup, 'properties'), 'unitId');
  return kinds.map(kind => {
    const { of, fields, title } = kind.definition;
    const home = `${titleOf(of, language)} (\`${qualify(kind.policy.slug, of)}\`)`;
    return {
      ...kind,
      properties: {
        unitId: { ...unit, description: language === 'en' ? `In: ${home}.` : `所在单位：${home}。` },
        data: schemaRef(dataName('Group', kind)),
      },
      required: isDemanding(fields) ? ['data'] : [],
      example: {
        kind: kind.id,
        name: `示范${title}`,
        unitId: EXAMPLE_IDS.unitId,
        from: '2026-01-01',
        ...(Object.keys(fields).length === 0 ? {} : { data: exampleData(fields, language) }),
      },
    };
  });
}
