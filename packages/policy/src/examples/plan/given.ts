import type { Path } from '../problem.ts';
import type { Given } from '../read.ts';
import type { World } from '../world.ts';

/** What an example is given: what its file is given, with its own added; the same name in both is the example's. */
export interface Merged {
  readonly given: Given;
  /** Where something given stands in the file. */
  pathOf(section: 'settings' | keyof World, name: string): Path;
}

export function merge(file: Given, own: Given, example: Path): Merged {
  const both = <T>(a: Record<string, T> | undefined, b: Record<string, T> | undefined) => ({ ...a, ...b });
  return {
    given: {
      enabledFrom: own.enabledFrom ?? file.enabledFrom,
      settings: both(file.settings, own.settings),
      units: both(file.units, own.units),
      households: both(file.households, own.households),
      people: both(file.people, own.people),
      groups: both(file.groups, own.groups),
    },
    pathOf: (section, name) => {
      const isOwn = name in (own[section] ?? {});
      if (isOwn) return [...example, 'given', section, name];
      return section === 'settings' ? ['settings', name] : ['world', section, name];
    },
  };
}

/** The sections of a world in which local names are given. */
export const SECTIONS = ['units', 'households', 'people'] as const satisfies readonly (keyof World)[];
