import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decryptText, encryptText, lookupHash, newWrappedKey, rewrapKey, tenantKey } from './encryption.ts';

const masterKey = randomBytes(32).toString('hex');
const newKey = () => tenantKey(masterKey, { wrappedKey: newWrappedKey(masterKey) });
const [ours, theirs] = [newKey(), newKey()];

/** The same length and alphabet, one bit of one byte different. */
function tampered(sealed: string, part: number, at: number): string {
  const parts = sealed.split('.');
  const bytes = Buffer.from(parts[part] ?? '', 'base64url');
  const index = at % bytes.length;
  bytes[index] = (bytes[index] ?? 0) ^ 1;
  parts[part] = bytes.toString('base64url');
  return parts.join('.');
}

describe('encryption', () => {
  it('gives back what was encrypted', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        expect(decryptText(ours, encryptText(ours, text))).toBe(text);
      }),
    );
  });

  it('writes the same text differently each time', () => {
    expect(encryptText(ours, '310114194001010028')).not.toBe(encryptText(ours, '310114194001010028'));
  });

  it('refuses a value of which any bit has been changed', () => {
    const sealed = encryptText(ours, '310114194001010028');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3 }), fc.nat(63), (part, at) => {
        expect(() => decryptText(ours, tampered(sealed, part, at))).toThrow();
      }),
    );
  });

  it.each(['', 'v1', 'v1.a.b', 'v2.AAAA.AAAA.AAAA', '310114194001010028'])(
    'refuses %j, which it never wrote',
    sealed => {
      expect(() => decryptText(ours, sealed)).toThrow();
    },
  );

  it('refuses a shortened tag', () => {
    const [version, iv, body, tag = ''] = encryptText(ours, 'x').split('.');
    const short = Buffer.from(tag, 'base64url').subarray(0, 4).toString('base64url');
    expect(() => decryptText(ours, [version, iv, body, short].join('.'))).toThrow();
  });

  it('keeps tenants apart', () => {
    expect(() => decryptText(theirs, encryptText(ours, 'x'))).toThrow();
    expect(lookupHash(ours, 'x')).toBe(lookupHash(ours, 'x'));
    expect(lookupHash(ours, 'x')).not.toBe(lookupHash(theirs, 'x'));
    expect(lookupHash(ours, 'x')).not.toBe(lookupHash(ours, 'y'));
  });

  it('needs the master key to unwrap a tenant’s', () => {
    const other = randomBytes(32).toString('hex');
    expect(() => tenantKey(other, { wrappedKey: newWrappedKey(masterKey) })).toThrow();
  });

  it('goes on reading what it wrote when the master key is changed, and only with the new one', () => {
    const wrapped = newWrappedKey(masterKey);
    const sealed = encryptText(tenantKey(masterKey, { wrappedKey: wrapped }), '310114194001010028');
    const to = randomBytes(32).toString('hex');
    const rewrapped = rewrapKey(wrapped, { from: masterKey, to });
    expect(decryptText(tenantKey(to, { wrappedKey: rewrapped }), sealed)).toBe('310114194001010028');
    expect(rewrapKey(rewrapped, { from: masterKey, to })).toBe(rewrapped);
    expect(() => rewrapKey(wrapped, { from: to, to: randomBytes(32).toString('hex') })).toThrow();
  });
});
