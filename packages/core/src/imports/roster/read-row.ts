import { newId } from '@lifang/db';
import type { Day } from '@lifang/policy';
import { encryptText, lookupHash } from '../../protection/encryption.ts';
import { birthDayOf, isResidentId } from '../../protection/resident-id.ts';
import type { Row } from '../file/row.ts';
import type { RowContext, StagedRow } from '../read-row.ts';
import { readLists } from './read-lists.ts';

const SEXES: Readonly<Record<string, string>> = {
  male: 'male',
  female: 'female',
  unknown: 'unknown',
  男: 'male',
  女: 'female',
  未知: 'unknown',
};
const PHONE = /^\+?[\d][\d ()-]{2,29}$/;

/** A row of a roster. The ID number and the telephone leave it encrypted, each beside a keyed hash for comparing. */
export function readResident(row: Row, context: RowContext): StagedRow {
  const { key, config, today } = context;
  const idNumber = readIdNumber(row);
  const phone = readPhone(row);
  const household = row.externalId('householdExternalId');
  const address = row.text('address', 500);
  if (household === null && address !== null)
    row.fault('address', 'an address belongs to a household: name it');
  const { from, to } = row.days(today, { future: false });
  const bornOn = readBirthDay(row, idNumber, today);
  if (bornOn !== null && from !== null && from < bornOn) row.fault('from', 'before the person was born');
  if (household === null && row.list('householdCategories').length > 0) {
    row.fault('householdCategories', 'these lists are of households: name it');
  }
  return {
    id: newId<'person'>(),
    stayNewId: newId<'residence'>(),
    externalId: row.required('externalId', column => row.externalId(column)),
    name: row.required('name', column => readName(row, column)),
    sex: readSex(row),
    bornOn,
    idNumber: idNumber === null ? null : encryptText(key, idNumber),
    idNumberHash: idNumber === null ? null : lookupHash(key, idNumber),
    phone: phone === null ? null : encryptText(key, phone),
    phoneHash: phone === null ? null : lookupHash(key, phone),
    household,
    homeNewId: household === null ? null : newId<'household'>(),
    homeStayNewId: household === null ? null : newId<'residence'>(),
    address,
    unit: row.required('unitExternalId', column => row.externalId(column)),
    from,
    to,
    lists: readLists(row, config, 'categories', 'person', from, today),
    homeLists: readLists(row, config, 'householdCategories', 'household', from, today),
  };
}

/** A name as `王**` is one that somebody was not shown: a file with it would write the mask over the name. */
function readName(row: Row, column: string): string | null {
  const text = row.text(column, 200);
  if (text === null || !/^.\*\*$/u.test(text)) return text;
  return row.fault(column, 'is masked: take the file from somebody who may see names');
}

function readSex(row: Row): string | null {
  const text = row.text('sex', 20);
  if (text === null) return null;
  return SEXES[text.toLowerCase()] ?? row.fault('sex', 'not one of male, female, unknown, 男, 女, 未知');
}

function readIdNumber(row: Row): string | null {
  const text = row.text('idNumber', 40)?.toUpperCase() ?? null;
  if (text === null || isResidentId(text)) return text;
  return row.fault('idNumber', 'not a resident ID number (GB 11643)');
}

function readPhone(row: Row): string | null {
  const text = row.text('phone', 40);
  return text === null || PHONE.test(text) ? text : row.fault('phone', 'not a telephone number');
}

/** The number says the birth day; what is given besides must agree. Neither is repeated. */
function readBirthDay(row: Row, idNumber: string | null, today: Day): Day | null {
  const given = row.pastDay('birthDay', today);
  if (idNumber === null) return given;
  const written = birthDayOf(idNumber);
  if (written > today) return row.fault('idNumber', 'the birth day lies in the future');
  return given === null || given === written
    ? written
    : row.fault('birthDay', 'differs from the birth day in the ID number');
}
