import { scryptSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hashPassword, isOutdated, verifyPassword } from './password.ts';

const stored = (n: number, p: number) => {
  const salt = Buffer.alloc(16, 1);
  const hash = scryptSync('correct horse', salt, 32, { N: n, r: 8, p, maxmem: 2 ** 27 });
  return `scrypt$${n}$8$${p}$${salt.toString('base64url')}$${hash.toString('base64url')}`;
};

describe('a password', () => {
  it('is right when it is the one that was hashed, and differs from hash to hash', async () => {
    const [one, other] = [await hashPassword('correct horse'), await hashPassword('correct horse')];
    expect(one).not.toBe(other);
    expect(await verifyPassword('correct horse', one)).toBe(true);
    expect(await verifyPassword('correct hors', one)).toBe(false);
    expect(await verifyPassword('correct horse', other)).toBe(true);
  });

  it('is the same however the keyboard spells it', async () => {
    expect(await verifyPassword('cafe\u0301 au lait', await hashPassword('caf\u00e9 au lait'))).toBe(true);
  });

  it('is checked at the cost that is stored', async () => {
    expect(await verifyPassword('correct horse', stored(1024, 1))).toBe(true);
    expect(await verifyPassword('wrong horse', stored(1024, 1))).toBe(false);
  });

  it('is never right for nobody, nor for a hash that cannot be read', async () => {
    for (const none of [null, '', 'bcrypt$1$2', 'scrypt$16384$8$5$salt$short']) {
      expect(await verifyPassword('correct horse', none)).toBe(false);
    }
  });
});

describe('a hash', () => {
  it('is outdated when any of its parameters is lower than today’s', async () => {
    expect(isOutdated(stored(1024, 5))).toBe(true);
    expect(isOutdated(stored(16384, 1))).toBe(true);
    expect(isOutdated(stored(16384, 5))).toBe(false);
    expect(isOutdated(stored(32768, 5))).toBe(false);
    expect(isOutdated('something else')).toBe(true);
    expect(isOutdated(await hashPassword('correct horse'))).toBe(false);
  });
});
