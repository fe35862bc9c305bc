import type { Language } from '@lifang/core';
import { qualify, type RecordKind } from '@lifang/policy';
import { type OpenApiDocument, objectAt, schemaRef } from '../document.ts';
import { EXAMPLE_IDS } from '../examples.ts';
import type { Variant } from './bodies.ts';
import { dataName, exampleData, isDemanding } from './data-components.ts';
import { type Element, titleOf } from './defined.ts';
import { aboutSchema } from './events.ts';
import { SUBJECT } from './examples.ts';

/** The forms of the body that keeps a record, one a kind: who keeps the register, whom it may be about, its own fields. */
export function recordVariants(
  core: OpenApiDocument,
  kinds: readonly Element<RecordKind>[],
  language: Language,
): Variant[] {
  const common = objectAt(core.components.schemas.KeepRecord, 'properties');
  return kinds.map(kind => {
    const { keptBy, concerns, fields } = kind.definition;
    const keeper = `${titleOf(keptBy, language)} (\`${qualify(kind.policy.slug, keptBy)}\`)`;
    const subjects = concerns.slice(0, 1).map(noun => ({ [SUBJECT[noun]]: EXAMPLE_IDS[SUBJECT[noun]] }));
    const about = aboutSchema(objectAt(common, 'about'), concerns);
    const { default: _, ...needed } = about;
    return {
      ...kind,
      properties: {
        byUnitId: {
          ...objectAt(common, 'byUnitId'),
          description: language === 'en' ? `Kept by: ${keeper}.` : `管理单位：${keeper}。`,
        },
        about: concerns.length === 0 ? about : { ...needed, minItems: 1 },
        data: schemaRef(dataName('Record', kind)),
      },
      required: [...(concerns.length === 0 ? [] : ['about']), ...(isDemanding(fields) ? ['data'] : [])],
      example: {
        kind: kind.id,
        on: '2026-03-03',
        byUnitId: EXAMPLE_IDS.unitId,
        ...(subjects.length === 0 ? {} : { about: subjects }),
        data: exampleData(fields, language),
      },
    };
  });
}
