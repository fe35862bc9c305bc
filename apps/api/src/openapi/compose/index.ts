import type { Language } from '@lifang/core';
import type { Policy } from '@lifang/policy';
import { withJsonBody } from '../bodies.ts';
import { mapOperations, type OpenApiDocument, type Schema } from '../document.ts';
import { awardVariants } from './awards.ts';
import { oneOfKinds } from './bodies.ts';
import { caseVariants, stepVariants } from './cases.ts';
import { dataComponents, withAnyData } from './data-components.ts';
import { eventVariants } from './events.ts';
import { exampleObjects, tenantExamples } from './examples.ts';
import { groupVariants } from './groups.ts';
import { noticeVariants } from './notices.ts';
import { placeVariants } from './place-kinds.ts';
import { PROPERTIES, withNamedProperties, withNames } from './places.ts';
import { recordVariants } from './records.ts';
import { settingComponents, settingVariants } from './settings.ts';
import { unitVariants } from './units.ts';
import { nameLists, vocabularyOf } from './vocabulary.ts';

/**
 * The document of a tenant that runs some policies: the core document, with create bodies told apart by kind, names as
 * closed lists, and every value typed. Pure: data in, data out.
 */
export function composeDocument(
  core: OpenApiDocument,
  policies: readonly Policy[],
  language: Language,
): OpenApiDocument {
  if (policies.length === 0) return core;
  const vocabulary = vocabularyOf(policies, language);
  const { units, groups, places, events, records, awards, notices, cases, steps, settings } = vocabulary;
  const lists = nameLists(vocabulary, language);
  const present = new Set(Object.keys(lists));
  const forms = {
    units: unitVariants(core, policies, units, language),
    groups: groupVariants(core, groups, language),
    places: placeVariants(core, places, language),
    events: eventVariants(core, events, language),
    records: recordVariants(core, records, language),
    awards: awardVariants(core, awards, language),
    notices: noticeVariants(core, notices, language),
    cases: caseVariants(core, cases, language),
    steps: stepVariants(steps, language),
    settings: settingVariants(core, settings),
  };
  const examples = tenantExamples(policies, vocabulary, forms);
  const own: Readonly<Record<string, Schema>> = {
    ...lists,
    ...dataComponents('Unit', units, language),
    ...dataComponents('Group', groups, language),
    ...dataComponents('Place', places, language),
    ...dataComponents('Record', records, language),
    ...dataComponents('Award', awards, language),
    ...dataComponents('Notice', notices, language),
    ...dataComponents('Event', events, language),
    ...dataComponents('Case', cases, language),
    ...dataComponents('Step', steps, language),
    ...oneOfKinds('CreateUnit', core.components.schemas.CreateUnit, 'kind', forms.units),
    ...oneOfKinds('CreateGroup', core.components.schemas.CreateGroup, 'kind', forms.groups),
    ...oneOfKinds('OpenPlace', core.components.schemas.OpenPlace, 'kind', forms.places),
    ...oneOfKinds('KeepRecord', core.components.schemas.KeepRecord, 'kind', forms.records),
    ...oneOfKinds('GrantAward', core.components.schemas.GrantAward, 'kind', forms.awards),
    ...oneOfKinds('PublishNotice', core.components.schemas.PublishNotice, 'kind', forms.notices),
    ...oneOfKinds('RecordEvent', core.components.schemas.RecordEvent, 'kind', forms.events),
    ...oneOfKinds('OpenCase', core.components.schemas.OpenCase, 'kind', forms.cases),
    ...oneOfKinds('TakeStep', core.components.schemas.TakeStep, 'step', forms.steps),
    ...withAnyData(core, 'UpdateUnit', 'Unit', units),
    ...withAnyData(core, 'UpdateGroup', 'Group', groups),
    ...withAnyData(core, 'UpdatePlace', 'Place', places),
    ...withAnyData(core, 'CorrectRecord', 'Record', records),
    ...withAnyData(core, 'CorrectEvent', 'Event', events),
    ...settingComponents(core, settings, forms.settings, language),
    ...namedBodies(core, present),
  };
  const typed = mapOperations(core, operation => {
    const named = withNames(operation, present);
    const shown = examples[operation.operationId] ?? [];
    if (shown.length === 0) return named;
    return withJsonBody(named, ({ example: _, ...media }) => ({ ...media, examples: exampleObjects(shown) }));
  });
  return { ...typed, components: { ...core.components, schemas: { ...core.components.schemas, ...own } } };
}

function namedBodies(core: OpenApiDocument, lists: ReadonlySet<string>): Readonly<Record<string, Schema>> {
  const bodies = Object.keys(PROPERTIES).flatMap(component => {
    const schema = core.components.schemas[component];
    return schema === undefined ? [] : [[component, withNamedProperties(component, schema, lists)] as const];
  });
  return Object.fromEntries(bodies);
}
