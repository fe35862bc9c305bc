import type { Language } from '@lifang/core';
import { type NoticeKind, qualify } from '@lifang/policy';
import { type OpenApiDocument, objectAt, schemaRef } from '../document.ts';
import { EXAMPLE_IDS } from '../examples.ts';
import type { Variant } from './bodies.ts';
import { dataName, exampleData, isDemanding } from './data-components.ts';
import { type Element, titleOf } from './defined.ts';

/** The forms of the body that publishes a notice, one a kind: who publishes it, what the public sees, its own fields. */
export function noticeVariants(
  core: OpenApiDocument,
  kinds: readonly Element<NoticeKind>[],
  language: Language,
): Variant[] {
  const common = objectAt(core.components.schemas.PublishNotice, 'properties');
  return kinds.map(kind => {
    const { by, fields, shows } = kind.definition;
    const publisher = `${titleOf(by, language)} (\`${qualify(kind.policy.slug, by)}\`)`;
    const shown = shows.map(name => `\`${name}\``);
    return {
      ...kind,
      words: {
        ...kind.words,
        description:
          language === 'en' ? `The public sees: ${shown.join(', ')}.` : `公众可见：${shown.join('、')}。`,
      },
      properties: {
        byUnitId: {
          ...objectAt(common, 'byUnitId'),
          description: language === 'en' ? `Published by: ${publisher}.` : `发布单位：${publisher}。`,
        },
        data: schemaRef(dataName('Notice', kind)),
      },
      required: isDemanding(fields) ? ['data'] : [],
      example: {
        kind: kind.id,
        byUnitId: EXAMPLE_IDS.unitId,
        from: '2026-04-01',
        to: '2026-04-07',
        data: exampleData(fields, language),
      },
    };
  });
}
