import {
  type AwardKind,
  type CaseKind,
  type Category,
  type EventKind,
  type GroupKind,
  type Indicator,
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

function find<T extends { name: string; core: boolean }>(
  config: Configuration,
  id: string,
  list: (policy: Policy) => readonly T[],
): Defined<T> | undefined {
  const slug = id.slice(0, id.indexOf('.'));
  const enabled = config.policies.find(candidate => candidate.policy.slug === slug);
  const definition = enabled && list(enabled.policy).find(candidate => qualify(slug, candidate) === id);
  return enabled && definition && { enabled, definition, id };
}

export const findUnitKind = (config: Configuration, id: string): Defined<UnitKind> | undefined =>
  find(config, id, policy => policy.units);
export const findPosition = (config: Configuration, id: string): Defined<PositionKind> | undefined =>
  find(config, id, policy => policy.positions);
export const findCategory = (config: Configuration, id: string): Defined<Category> | undefined =>
  find(config, id, policy => policy.categories);
export const findEventKind = (config: Configuration, id: string): Defined<EventKind> | undefined =>
  find(config, id, policy => policy.events);

export const findGroupKind = (config: Configuration, id: string): Defined<GroupKind> | undefined =>
  find(config, id, policy => policy.groups);
export const findPlaceKind = (config: Configuration, id: string): Defined<PlaceKind> | undefined =>
  find(config, id, policy => policy.places);
export const findRecordKind = (config: Configuration, id: string): Defined<RecordKind> | undefined =>
  find(config, id, policy => policy.records);
export const findAwardKind = (config: Configuration, id: string): Defined<AwardKind> | undefined =>
  find(config, id, policy => policy.awards);
export const findIndicator = (config: Configuration, id: string): Defined<Indicator> | undefined =>
  find(config, id, policy => policy.indicators);
export const findNoticeKind = (config: Configuration, id: string): Defined<NoticeKind> | undefined =>
  find(config, id, policy => policy.notices);
export const findCaseKind = (config: Configuration, id: string): Defined<CaseKind> | undefined =>
  find(config, id, policy => policy.cases);

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
