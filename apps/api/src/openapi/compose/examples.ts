import type { Policy, SubjectNoun } from '@lifang/policy';
import type { Json, JsonObject } from '../document.ts';
import { EXAMPLE_IDS } from '../examples.ts';
import type { Variant } from './bodies.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The parameter that names a subject of each noun. */
export const SUBJECT: Readonly<Record<SubjectNoun, keyof typeof EXAMPLE_IDS>> = {
  person: 'personId',
  household: 'householdId',
  unit: 'unitId',
};

/** An example of a body: its name, what it shows, and the body. */
type Example = readonly [name: string, summary: Json, value: JsonObject];

/** Examples of the bodies that name what policies define, by operation. */
export function tenantExamples(
  policies: readonly Policy[],
  vocabulary: Vocabulary,
  variants: {
    readonly units: readonly Variant[];
    readonly groups: readonly Variant[];
    readonly places: readonly Variant[];
    readonly events: readonly Variant[];
    readonly records: readonly Variant[];
    readonly awards: readonly Variant[];
    readonly notices: readonly Variant[];
    readonly cases: readonly Variant[];
    readonly steps: readonly Variant[];
    readonly settings: readonly Variant[];
  },
): Readonly<Record<string, readonly Example[]>> {
  const { categories, positions } = vocabulary;
  const { personId, unitId, groupId } = EXAMPLE_IDS;
  const from = '2026-01-01';
  return {
    'units.create': variants.units.map(toExample),
    'places.open': variants.places.map(toExample),
    'groups.create': variants.groups.map(toExample),
    'events.record': variants.events.map(toExample),
    'awards.grant': variants.awards.map(toExample),
    'notices.publish': variants.notices.map(toExample),
    'records.keep': variants.records.map(toExample),
    'records.keep-batch': variants.records.map(
      ({ id, words, example }): Example => [id, words.title ?? id, { items: [example] }],
    ),
    'events.record-batch': variants.events.map(
      ({ id, words, example }): Example => [id, words.title ?? id, { items: [example] }],
    ),
    'cases.open': variants.cases.map(toExample),
    'cases.step': variants.steps.map(toExample),
    'categories.enter': categories
      .filter(({ definition }) => definition.membership.how === 'entered')
      .map(({ id, words, definition: { of } }) => [
        id,
        words.title ?? id,
        { kind: id, [SUBJECT[of]]: EXAMPLE_IDS[SUBJECT[of]], from },
      ]),
    'appointments.appoint': positions.map(({ id, words, definition: { of } }) => [
      id,
      words.title ?? id,
      { kind: id, personId, ...(of.noun === 'group' ? { groupId } : { unitId }), from },
    ]),
    'settings.set': variants.settings.map(({ id, words, example }) => [
      id,
      words.title ?? id,
      { value: example.value ?? null, from },
    ]),
    'policies.enable': policies.map(({ slug }) => [
      slug,
      slug,
      {
        from,
        settings: variants.settings
          .filter(({ id }) => id.startsWith(`${slug}.`))
          .map(({ example }) => example),
      },
    ]),
  };
}

function toExample({ id, words, example }: Variant): Example {
  return [id, words.title ?? id, example];
}

/** Examples as a media type holds them. */
export function exampleObjects(examples: readonly Example[]): JsonObject {
  return Object.fromEntries(examples.map(([name, summary, value]) => [name, { summary, value }]));
}
