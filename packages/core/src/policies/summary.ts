import { type Configuration, enabledPolicy } from '@lifang/engine';
import { type Day, OPEN_END } from '@lifang/policy';
import type { App } from '../context/app.ts';
import { clashesOf, type PolicyClash } from './clashes.ts';

/** A policy of the catalogue, and whether this tenant runs it. */
export interface PolicySummary {
  slug: string;
  title: string;
  english: string;
  /** Whether this installation can run it. */
  installed: boolean;
  enabled: PolicyEnablement | null;
  /** Where it and another policy the tenant runs cannot both be followed. */
  clashes: PolicyClash[];
}

/** From when to when a tenant runs a policy. */
export interface PolicyEnablement {
  from: Day;
  /** Its last day; null while it has none. */
  to: Day | null;
}

export function enablementOf(config: Configuration, slug: string): PolicyEnablement | null {
  const enabled = enabledPolicy(config, slug);
  return enabled === undefined
    ? null
    : { from: enabled.from, to: enabled.to === OPEN_END ? null : enabled.to };
}

export function toPolicySummary(app: App, config: Configuration, slug: string, today: Day): PolicySummary {
  const entry = Object.hasOwn(app.catalogue, slug) ? app.catalogue[slug] : undefined;
  return {
    slug,
    title: entry?.title ?? slug,
    english: entry?.english ?? slug,
    installed: entry !== undefined,
    enabled: enablementOf(config, slug),
    clashes: clashesOf(config, slug, today),
  };
}
