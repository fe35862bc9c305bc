import {
  type AwardKind,
  type CaseKind,
  type Category,
  CORE,
  type Day,
  type EventKind,
  type Fields,
  type FundKind,
  type GroupKind,
  type Indicator,
  joined,
  type Named,
  type NoticeKind,
  type PlaceKind,
  type Policy,
  type PositionKind,
  qualify,
  type RecordKind,
  type UnitKind,
} from '@lifang/policy';
import type { Configuration, EnabledPolicy } from './configuration.ts';

/** Something a policy defines, with the policy that does. */
export interface Defined<T> {
  readonly enabled: EnabledPolicy;
  readonly definition: T;
  /** `<slug>.<name>`. */
  readonly id: string;
}

type Kind = Named & { readonly fields?: Fields };

function find<T extends Kind>(
  config: Configuration,
  id: string,
  list: (policy: Policy) => readonly T[],
  on: Day | undefined,
): Defined<T> | undefined {
  const [first, ...others] = everyForm(config, id, list, on);
  return (
    first && {
      ...first,
      definition: joined(
        first.definition,
        others.map(({ definition }) => definition),
      ),
    }
  );
}

/** A kind in the form of each policy that has one: several only where they share it. */
function everyForm<T extends Kind>(
  config: Configuration,
  id: string,
  list: (policy: Policy) => readonly T[],
  on: Day | undefined,
): Defined<T>[] {
  const slug = id.slice(0, id.indexOf('.'));
  return config.policies.flatMap(enabled => {
    if (slug !== CORE && slug !== enabled.policy.slug) return [];
    if (on !== undefined && on > enabled.to) return [];
    const definition = list(enabled.policy).find(one => qualify(enabled.policy.slug, one) === id);
    return definition === undefined ? [] : [{ enabled, definition, id }];
  });
}

/** Where units of a kind may stand, whichever policy says so. */
export interface UnitStanding {
  /** The kinds it may stand under. */
  readonly under: string[];
  /** Whether it may stand at the top. */
  readonly root: boolean;
}

/** Says where units of a kind may stand. */
export function whereUnitsStand(config: Configuration, id: string): UnitStanding {
  const forms = everyForm(config, id, policy => policy.units, undefined);
  const under = forms.flatMap(({ enabled, definition }) =>
    definition.under.map(kind => qualify(enabled.policy.slug, kind)),
  );
  return { under: [...new Set(under)], root: forms.some(({ definition }) => definition.under.length === 0) };
}

/**
 * Each finds a kind by its id. With a day, only if its policy has not ended by then: history before a policy was enabled may be
 * entered, nothing may happen under it afterwards.
 */
export const findUnitKind = (config: Configuration, id: string, on?: Day): Defined<UnitKind> | undefined =>
  find(config, id, policy => policy.units, on);
export const findPosition = (
  config: Configuration,
  id: string,
  on?: Day,
): Defined<PositionKind> | undefined => find(config, id, policy => policy.positions, on);
export const findCategory = (config: Configuration, id: string, on?: Day): Defined<Category> | undefined =>
  find(config, id, policy => policy.categories, on);
export const findEventKind = (config: Configuration, id: string, on?: Day): Defined<EventKind> | undefined =>
  find(config, id, policy => policy.events, on);

export const findGroupKind = (config: Configuration, id: string, on?: Day): Defined<GroupKind> | undefined =>
  find(config, id, policy => policy.groups, on);
export const findPlaceKind = (config: Configuration, id: string, on?: Day): Defined<PlaceKind> | undefined =>
  find(config, id, policy => policy.places, on);
export const findRecordKind = (
  config: Configuration,
  id: string,
  on?: Day,
): Defined<RecordKind> | undefined => find(config, id, policy => policy.records, on);
export const findAwardKind = (config: Configuration, id: string, on?: Day): Defined<AwardKind> | undefined =>
  find(config, id, policy => policy.awards, on);
export const findNoticeKind = (
  config: Configuration,
  id: string,
  on?: Day,
): Defined<NoticeKind> | undefined => find(config, id, policy => policy.notices, on);
export const findIndicator = (config: Configuration, id: string, on?: Day): Defined<Indicator> | undefined =>
  find(config, id, policy => policy.indicators, on);
export const findFundKind = (config: Configuration, id: string, on?: Day): Defined<FundKind> | undefined =>
  find(config, id, policy => policy.funds, on);
export const findCaseKind = (config: Configuration, id: string, on?: Day): Defined<CaseKind> | undefined =>
  find(config, id, policy => policy.cases, on);

/** Every category of every enabled policy. */
export function allCategories(config: Configuration): Defined<Category>[] {
  return config.policies.flatMap(enabled =>
    enabled.policy.categories.map(definition => ({
      enabled,
      definition,
      id: qualify(enabled.policy.slug, definition),
    })),
  );
}

/**
 * The stored kinds a rule means by an event kind: itself, or for a shared kind every enabled kind that specialises it.
 */
export function countedKinds(config: Configuration, slug: string, kind: EventKind): string[] {
  if (!kind.core) return [qualify(slug, kind)];
  return config.policies.flatMap(({ policy }) =>
    policy.events
      .filter(event => event.specialises?.name === kind.name)
      .map(event => qualify(policy.slug, event)),
  );
}
