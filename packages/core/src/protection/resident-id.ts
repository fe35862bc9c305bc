import { isDay } from '@lifang/policy';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';

/**
 * Whether a text is a citizen identification number: six digits of region, eight of birth day, three of sequence and the
 * ISO 7064 MOD 11-2 check character (GB 11643-1999).
 */
export function isResidentId(text: string): boolean {
  if (!/^\d{17}[\dX]$/.test(text)) return false;
  if (!isDay(birthDayOf(text))) return false;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(text[index]), 0);
  return text[17] === CHECK_CHARACTERS[sum % 11];
}

/** The birth day written in a number, `YYYY-MM-DD`. */
export function birthDayOf(residentId: string): string {
  return `${residentId.slice(6, 10)}-${residentId.slice(10, 12)}-${residentId.slice(12, 14)}`;
}
