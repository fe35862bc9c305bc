import { isTerm, type TermUnit } from '@lifang/policy';

/** A value of any type of setting, as callers see it; null is open. */
export type SettingJson = number | string | string[] | { amount: number; unit: TermUnit } | null;

/** Reads a value that passed its setting's own check when it was stored or declared. */
export function toSettingJson(value: unknown): SettingJson {
  if (value === null || typeof value === 'number' || typeof value === 'string') return value;
  if (Array.isArray(value) && value.every(item => typeof item === 'string')) return [...value];
  if (isTerm(value)) return { amount: value.amount, unit: value.unit };
  throw new Error('not a value of any type of setting');
}
