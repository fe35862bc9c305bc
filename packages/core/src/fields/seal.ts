import type { Fields } from '@lifang/policy';
import { decryptText, encryptText, type TenantKey } from '../protection/encryption.ts';
import type { Data } from './validate.ts';

const sensitive = (fields: Fields): string[] =>
  Object.entries(fields).flatMap(([name, field]) => (field.class === 'sensitive' ? [name] : []));

/** Data as it is stored: what its fields class as sensitive is encrypted for the tenant. */
export function sealData(fields: Fields, data: Data, key: TenantKey): Data {
  const names = sensitive(fields);
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => {
      const secret = names.includes(name) && value !== null && value !== undefined;
      return [name, secret ? encryptText(key, JSON.stringify(value)) : value];
    }),
  );
}

/** A sealed value as it was given; null where there is none. */
export function openValue(sealed: unknown, key: TenantKey): unknown {
  return typeof sealed === 'string' ? JSON.parse(decryptText(key, sealed)) : null;
}

/**
 * The sensitive values a change does not mention: they stay as they are, since whoever changes the rest was never shown
 * them.
 */
export function unmentioned(fields: Fields, stored: Data, changed: Data): Data {
  const names = sensitive(fields).filter(
    name => Object.hasOwn(stored, name) && !Object.hasOwn(changed, name),
  );
  return Object.fromEntries(names.map(name => [name, stored[name]]));
}
