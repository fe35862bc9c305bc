import type { Id } from '@lifang/db';
import {
  type Choice,
  citations,
  type Day,
  OPEN_END,
  type Policy,
  qualify,
  type Setting,
  type SettingType,
} from '@lifang/policy';
import { instantText } from '../instants.ts';
import type { SettingRow } from './row.ts';
import { type SettingJson, toSettingJson } from './value.ts';

/** A value the tenant gave: from when to when, by whom, why. */
interface SettingDecision {
  value: SettingJson;
  from: Day;
  /** Its last day; null while it has none. */
  to: Day | null;
  by: { id: Id<'other'>; name: string };
  at: string;
  reason: string | null;
}

/** Something a document leaves open, and what this tenant decided. */
export interface SettingView {
  /** `<slug>.<name>`. */
  name: string;
  policy: string;
  title: string;
  english: string;
  type: SettingType;
  clauses: string[];
  /** Why the text leaves it open and how we read it. */
  reading: string;
  choices: { value: string; title: string; english: string }[];
  min: number | null;
  max: number | null;
  /** Offered to tenants, and never in force by itself. */
  suggested: SettingJson;
  /** The value in force on the day asked about; null is open. */
  value: SettingJson;
  /** Where that value comes from: the tenant's decision, or none yet. */
  provenance: { source: 'default' } | ({ source: 'tenant' } & SettingDecision);
  /** Everything the tenant decided, newest first. */
  history: SettingDecision[];
}

/** @param own the tenant's values of this setting, newest first. */
export function toSetting(
  policy: Policy,
  setting: Setting,
  asOf: Day,
  own: readonly SettingRow[],
): SettingView {
  const current = own.find(({ from, to }) => from <= asOf && asOf <= to);
  return {
    name: qualify(policy.slug, setting),
    policy: policy.slug,
    title: setting.title,
    english: setting.english,
    type: setting.type,
    clauses: [...citations(setting.cites)],
    reading: setting.reading,
    choices: setting.choices.map(toChoice),
    min: setting.min,
    max: setting.max,
    suggested: toSettingJson(setting.suggested),
    value: toSettingJson(current === undefined ? setting.default : current.value),
    provenance: current === undefined ? { source: 'default' } : { source: 'tenant', ...toDecision(current) },
    history: own.map(toDecision),
  };
}

function toDecision({ value, from, to, by, at, reason }: SettingRow): SettingDecision {
  return {
    value: toSettingJson(value),
    from,
    to: to === OPEN_END ? null : to,
    by: { id: by.id, name: by.name },
    at: instantText(at),
    reason,
  };
}

function toChoice({ value, title, english }: Choice): { value: string; title: string; english: string } {
  return { value, title, english };
}
