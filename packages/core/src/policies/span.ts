import { type Configuration, type SpanOnDay, spanOn } from '@lifang/engine';
import { citations, type Day, type Policy, qualify, settingsOfDay } from '@lifang/policy';

/** For how long a document says it holds, worked out of settings as of a day. */
export interface SpanView {
  asOf: Day;
  status: SpanOnDay['status'];
  from: Day | null;
  /** From when it is time to look at the document again. */
  reviewFrom: Day | null;
  until: Day | null;
  clauses: string[];
  readings: string[];
  /** The settings without which a day is not known. */
  awaits: { name: string; title: string; english: string; clauses: string[] }[];
}

export function spanView(config: Configuration, policy: Policy, asOf: Day): SpanView | null {
  const { span, slug } = policy;
  if (span === null) return null;
  const { status, from, reviewFrom, until, awaits } = spanOn(config, policy, span, asOf);
  const days = span.reviewFrom === null ? [span.until] : [span.until, span.reviewFrom];
  const settings = [...new Set(days.flatMap(settingsOfDay))];
  return {
    asOf,
    status,
    from,
    reviewFrom,
    until,
    clauses: [...citations(span.cites)],
    readings: settings.map(({ reading }) => reading),
    awaits: awaits.map(setting => ({
      name: qualify(slug, setting),
      title: setting.title,
      english: setting.english,
      clauses: [...citations(setting.cites)],
    })),
  };
}
