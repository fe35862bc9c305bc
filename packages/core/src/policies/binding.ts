import { bindingDays, type Configuration } from '@lifang/engine';
import type { Day, Policy } from '@lifang/policy';

/** A document at the head of something printed. */
export interface BindingDocument {
  slug: string;
  title: string;
  english: string;
  number: string | null;
}

/** The documents that bind the tenant on some day between two. */
export function documentsBetween(config: Configuration, from: Day, to: Day): BindingDocument[] {
  return config.policies
    .filter(enabled => {
      const binding = bindingDays(enabled);
      return binding.from <= to && from <= binding.to;
    })
    .map(({ policy }) => documentOf(policy));
}

export function documentOf({ slug, document }: Policy): BindingDocument {
  return { slug, title: document.title, english: document.english, number: document.number };
}
