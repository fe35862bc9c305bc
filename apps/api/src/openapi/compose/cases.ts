import type { Language } from '@lifang/core';
import {
  type CaseKind,
  citations,
  nounsAbout,
  type Policy,
  qualify,
  type Step,
  type Workflow,
} from '@lifang/policy';
import { type JsonObject, type OpenApiDocument, objectAt, type Schema, schemaRef } from '../document.ts';
import { EXAMPLE_IDS } from '../examples.ts';
import type { Variant } from './bodies.ts';
import { dataName, exampleData } from './data-components.ts';
import { type Element, oneOf, titleOf } from './defined.ts';
import { aboutSchema } from './events.ts';
import { SUBJECT } from './examples.ts';

const demands = (fields: CaseKind['fields']): boolean => Object.values(fields).some(field => field.required);

/** The forms of the body that opens a case, one a kind: whom it may be about, its parties, and its own fields. */
export function caseVariants(
  core: OpenApiDocument,
  kinds: readonly Element<CaseKind>[],
  language: Language,
): Variant[] {
  const properties = objectAt(core.components.schemas.OpenCase, 'properties');
  return kinds.map(kind => {
    const { fields, partOf, least } = kind.definition;
    const nouns = [...nounsAbout(kind.definition)];
    const demanding = demands(fields);
    const subjects = nouns.slice(0, 1).map(noun => ({ [SUBJECT[noun]]: EXAMPLE_IDS[SUBJECT[noun]] }));
    const about = aboutSchema(objectAt(properties, 'about'), nouns);
    return {
      ...kind,
      properties: {
        about: least === 0 ? about : { ...withoutDefault(about), minItems: least },
        parties: partiesSchema(objectAt(properties, 'parties'), kind.definition, language),
        partOfId: partOf === null ? null : objectAt(properties, 'partOfId'),
        data: { ...schemaRef(dataName('Case', kind)), ...(demanding ? {} : { default: {} }) },
      },
      required: [
        ...(least === 0 ? [] : ['about']),
        ...(partOf === null ? [] : ['partOfId']),
        ...(demanding ? ['data'] : []),
      ],
      example: {
        kind: kind.id,
        unitId: EXAMPLE_IDS.unitId,
        on: '2026-03-03',
        ...(subjects.length === 0 ? {} : { about: subjects }),
        ...(partOf === null ? {} : { partOfId: EXAMPLE_IDS.caseId }),
        data: exampleData(fields, language),
      },
    };
  });
}

const withoutDefault = ({ default: _, ...schema }: JsonObject): JsonObject => schema;

/** People named in a case: only by the roles of its kind. */
function partiesSchema(common: JsonObject, { parties }: CaseKind, language: Language): Schema {
  const roles = Object.entries(parties).map(([role, wording]) => ({
    const: role,
    title: titleOf(wording, language),
  }));
  if (roles.length === 0) return { ...common, maxItems: 0 };
  const items = objectAt(common, 'items');
  const role = { type: 'string', ...oneOf(roles) };
  return { ...common, items: { ...items, properties: { ...objectAt(items, 'properties'), role } } };
}

/** Every step of every workflow as an element: the same step of two versions is one. */
export function stepElements(
  policies: readonly Policy[],
  language: Language,
): Element<Step & { readonly fields: Step['requires'] }>[] {
  const steps = policies.flatMap(policy =>
    latest(policy.workflows).flatMap(workflow =>
      Object.entries(workflow.steps).map(([name, step]) => ({
        definition: { ...step, fields: step.requires },
        policy,
        id: `${qualify(policy.slug, workflow)}.${name}`,
        suffix: `${qualify(policy.slug, workflow)}_${name}`.replace('.', '_'),
        words: {
          title: `${titleOf(workflow, language)}: ${titleOf(step, language)}`,
          'x-lifang-clauses': citations(step.cites),
        },
      })),
    ),
  );
  return steps.filter(({ id }, index) => steps.findIndex(other => other.id === id) === index);
}

const latest = (workflows: readonly Workflow[]): Workflow[] =>
  workflows.toSorted((a, b) => b.version - a.version);

/** The forms of the body that takes a step, one a step: its own fields, and whether it asks for an opinion or a reason. */
export function stepVariants(
  steps: readonly Element<Step & { readonly fields: Step['requires'] }>[],
  language: Language,
): Variant[] {
  return steps.map(step => {
    const { fields, opinion, reason } = step.definition;
    const demanding = demands(fields);
    return {
      ...step,
      properties: {
        data: { ...schemaRef(dataName('Step', step)), ...(demanding ? {} : { default: {} }) },
      },
      required: [
        ...(opinion === null ? [] : ['opinion']),
        ...(reason ? ['reason'] : []),
        ...(demanding ? ['data'] : []),
      ],
      example: {
        step: step.id,
        version: 1,
        on: '2026-03-05',
        ...(opinion === null ? {} : { opinion: '同意' }),
        ...(reason ? { reason: '经核实' } : {}),
        data: exampleData(fields, language),
      },
    };
  });
}
