import type { Day } from '@lifang/policy';
import { invalid } from '../errors/problem.ts';
import { encryptText, lookupHash, type TenantKey } from '../protection/encryption.ts';
import { birthDayOf, isResidentId } from '../protection/resident-id.ts';

/** Checks a resident ID number. Neither the number nor what is wrong with it is repeated in the answer. */
export function checkIdNumber(idNumber: string | null | undefined): void {
  if (typeof idNumber === 'string' && !isResidentId(idNumber)) {
    throw invalid('idNumber', {
      zh: '不是有效的公民身份号码（GB 11643）',
      en: 'not a resident ID number (GB 11643)',
    });
  }
}

/** The birth day: the number says it, and what is given besides must agree. */
export function birthDay(idNumber: string | null, bornOn: Day | null | undefined, today: Day): Day | null {
  const written = idNumber === null ? null : birthDayOf(idNumber);
  if (written !== null && bornOn !== undefined && bornOn !== written) {
    throw invalid('bornOn', {
      zh: '与公民身份号码中的出生日期不符',
      en: 'differs from the birth day in the resident ID number',
    });
  }
  const day = written ?? bornOn ?? null;
  if (day !== null && day > today)
    throw invalid(written === null ? 'bornOn' : 'idNumber', {
      zh: '出生日期晚于今天',
      en: 'the birth day lies in the future',
    });
  return day;
}

/** Nothing can be said of somebody before they were born. The answer does not repeat the birth day. */
export function expectBorn(bornOn: Day | null, on: Day, field: string): void {
  if (on < (bornOn ?? '')) throw invalid(field, { zh: '早于出生日期', en: 'before the person was born' });
}

/** A resident ID number as stored: encrypted, and its keyed hash for equality. */
export function sealIdNumber(key: TenantKey, idNumber: string | null) {
  return {
    idNumber: idNumber === null ? null : encryptText(key, idNumber),
    idNumberHash: idNumber === null ? null : lookupHash(key, idNumber),
  };
}

/** A telephone number as stored. */
export function sealPhone(key: TenantKey, phone: string | null): string | null {
  return phone === null ? null : encryptText(key, phone);
}
