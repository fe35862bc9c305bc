import { say } from '@lifang/engine';
import type { Fields } from '@lifang/policy';
import type { Language } from '../context/request.ts';

/** A value anybody may read, with what it is called. */
export interface ShownField {
  name: string;
  title: string;
  value: unknown;
}

/** The values of the fields a kind shows to anybody. */
export function shownFields(
  fields: Fields,
  shows: readonly string[],
  data: Readonly<Record<string, unknown>>,
  language: Language,
): ShownField[] {
  return shows.flatMap(name => {
    const field = fields[name];
    // The check of the policy has seen to it; this is the last look before everybody sees it.
    if (field === undefined || field.class === 'personal' || field.class === 'sensitive') return [];
    return [{ name, title: say(field, language), value: data[name] ?? null }];
  });
}
