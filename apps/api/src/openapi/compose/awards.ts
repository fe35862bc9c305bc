import type { Language } from '@lifang/core';
import { type AwardKind, qualify } from '@lifang/policy';
import { type OpenApiDocument, objectAt, schemaRef } from '../document.ts';
import { EXAMPLE_IDS } from '../examples.ts';
import type { Variant } from './bodies.ts';
import { dataName, exampleData, isDemanding } from './data-components.ts';
import { type Element, titleOf } from './defined.ts';
import { SUBJECT } from './examples.ts';

/** The forms of the body that grants a title, one a kind: who grants it, to whom it may go, and its own fields. */
export function awardVariants(
  core: OpenApiDocument,
  kinds: readonly Element<AwardKind>[],
  language: Language,
): Variant[] {
  const common = objectAt(core.components.schemas.GrantAward, 'properties');
  return kinds.map(kind => {
    const { by, to, fields } = kind.definition;
    const giver = `${titleOf(by, language)} (\`${qualify(kind.policy.slug, by)}\`)`;
    const holder = SUBJECT[typeof to === 'string' ? to : 'unit'];
    const others = Object.values(SUBJECT).filter(name => name !== holder);
    return {
      ...kind,
      properties: {
        ...Object.fromEntries(others.map(name => [name, null])),
        byUnitId: {
          ...objectAt(common, 'byUnitId'),
          description: language === 'en' ? `Granted by: ${giver}.` : `授予单位：${giver}。`,
        },
        data: schemaRef(dataName('Award', kind)),
      },
      required: [holder, ...(isDemanding(fields) ? ['data'] : [])],
      example: {
        kind: kind.id,
        [holder]: EXAMPLE_IDS[holder],
        byUnitId: EXAMPLE_IDS.unitId,
        from: '2026-01-01',
        ...(Object.keys(fields).length === 0 ? {} : { data: exampleData(fields, language) }),
      },
    };
  });
}
