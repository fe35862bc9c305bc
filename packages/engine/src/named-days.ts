import {
  type Day,
  dayNamed,
  type NamedDay,
  type Policy,
  type Setting,
  type Span,
  settingsOfDay,
} from '@lifang/policy';
import { type Configuration, settingOn } from './configuration.ts';

/** Which day is meant by what stands in force on another; null while it waits for a setting. */
export const namedDayOn = (config: Configuration, slug: string, day: NamedDay, on: Day): Day | null =>
  dayNamed(day, {
    day: setting => settingOn(config, slug, setting, on),
    choice: setting => settingOn(config, slug, setting, on),
  });

/** How a document stands in the span it says it holds for. */
export interface SpanOnDay {
  readonly status: 'undetermined' | 'to-come' | 'active' | 'under-review' | 'over';
  readonly from: Day | null;
  readonly reviewFrom: Day | null;
  readonly until: Day | null;
  /** What has no value and is waited for. */
  readonly awaits: readonly Setting[];
}

/** Works out the span of a document as of a day. */
export function spanOn(config: Configuration, { slug }: Policy, span: Span, asOf: Day): SpanOnDay {
  const on = (day: NamedDay) => namedDayOn(config, slug, day, asOf);
  const from = on(span.from);
  const reviewFrom = span.reviewFrom === null ? null : on(span.reviewFrom);
  const until = on(span.until);
  const named = [span.from, span.until, ...(span.reviewFrom === null ? [] : [span.reviewFrom])];
  const awaits = new Set(
    named.flatMap(settingsOfDay).filter(setting => settingOn(config, slug, setting, asOf) === null),
  );
  return { status: statusOf(asOf, from, reviewFrom, until), from, reviewFrom, until, awaits: [...awaits] };
}

function statusOf(
  asOf: Day,
  from: Day | null,
  reviewFrom: Day | null,
  until: Day | null,
): SpanOnDay['status'] {
  if (from === null || until === null) return 'undetermined';
  if (asOf < from) return 'to-come';
  if (asOf > until) return 'over';
  return reviewFrom !== null && asOf >= reviewFrom ? 'under-review' : 'active';
}
