import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** A tenant's keys, derived from its data key: one encrypts, the other hashes for look-up. */
export interface TenantKey {
  readonly encryption: Buffer;
  readonly lookup: Buffer;
}

const unwrapped = new Map<string, TenantKey>();

/** A fresh data key for a tenant, wrapped by the master key (AES-256-GCM). */
export function newWrappedKey(masterKey: string): string {
  return seal(Buffer.from(masterKey, 'hex'), randomBytes(32));
}

/**
 * Wraps a tenant's data key by another master key. What the data key encrypts stays as it is. A key that is wrapped by the
 * new one already is given back, so that a rotation that broke off can be run again.
 */
export function rewrapKey(wrappedKey: string, keys: { readonly from: string; readonly to: string }): string {
  const to = Buffer.from(keys.to, 'hex');
  if (opens(to, wrappedKey)) return wrappedKey;
  return seal(to, open(Buffer.from(keys.from, 'hex'), wrappedKey));
}

/** The tenant's keys. Unwrapped once a process. */
export function tenantKey(masterKey: string, tenant: { readonly wrappedKey: string }): TenantKey {
  const kept = unwrapped.get(tenant.wrappedKey);
  if (kept) return kept;
  const dataKey = open(Buffer.from(masterKey, 'hex'), tenant.wrappedKey);
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', dataKey, Buffer.alloc(0), purpose, 32));
  const key = { encryption: derive('lifang/encryption'), lookup: derive('lifang/lookup') };
  unwrapped.set(tenant.wrappedKey, key);
  return key;
}

/** Encrypts a text for one tenant: `v1.iv.ciphertext.tag`, base64url. */
export function encryptText(key: TenantKey, text: string): string {
  return seal(key.encryption, Buffer.from(text, 'utf8'));
}

export function decryptText(key: TenantKey, sealed: string): string {
  return open(key.encryption, sealed).toString('utf8');
}

/** Encrypts bytes for one tenant: 12 of nonce, 16 of tag, then the ciphertext. */
export function encryptBytes(key: TenantKey, plain: Uint8Array): Buffer {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key.encryption, iv);
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]);
}

export function decryptBytes(key: TenantKey, sealed: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key.encryption, sealed.subarray(0, 12), {
    authTagLength: 16,
  });
  decipher.setAuthTag(sealed.subarray(12, 28));
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]);
}

/** A keyed hash of a value, hex: equal values of one tenant have equal hashes, and nobody without the key can test a guess. */
export function lookupHash(key: TenantKey, value: string): string {
  return createHmac('sha256', key.lookup).update(value, 'utf8').digest('hex');
}

function seal(key: Buffer, plain: Buffer): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return ['v1', iv, body, cipher.getAuthTag()]
    .map(part => (typeof part === 'string' ? part : part.toString('base64url')))
    .join('.');
}

function opens(key: Buffer, sealed: string): boolean {
  try {
    open(key, sealed);
    return true;
  } catch {
    return false;
  }
}

function open(key: Buffer, sealed: string): Buffer {
  const [version, iv, body, tag] = sealed.split('.');
  if (version !== 'v1' || iv === undefined || body === undefined || tag === undefined) {
    throw new Error('not a sealed value');
  }
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'base64url'), {
    authTagLength: 16,
  });
  decipher.setAuthTag(Buffer.from(tag, 'base64url'));
  return Buffer.concat([decipher.update(Buffer.from(body, 'base64url')), decipher.final()]);
}
