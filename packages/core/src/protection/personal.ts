import type { Actor } from '../context/tenancy.ts';

/** Roles that see names and addresses of those within their own subtree. The others see them masked. */
const SEES_PERSONAL = new Set(['administrator', 'officer', 'worker']);
/** Roles that see which sensitive lists somebody is on, and duties by their name rather than their clause. */
const SEES_SENSITIVE_LISTS = new Set(['administrator', 'officer']);

export function seesPersonal(actor: Actor): boolean {
  return actor.kind === 'system' || actor.grants.some(grant => SEES_PERSONAL.has(grant.role));
}

export function seesSensitiveLists(actor: Actor): boolean {
  return actor.kind === 'system' || actor.grants.some(grant => SEES_SENSITIVE_LISTS.has(grant.role));
}

/** 王** : the family name stays, so that a list can still be talked about. */
export function maskName(name: string): string {
  const [first = ''] = name;
  return `${first}**`;
}

/** Keeps the first and last two characters of a number. */
export function maskNumber(number: string): string {
  return number.length <= 4
    ? '****'
    : `${number.slice(0, 2)}${'*'.repeat(number.length - 4)}${number.slice(-2)}`;
}
