import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** How dear a guess is. Grows with the machines of attackers; what was hashed before says itself how. */
interface Cost {
  readonly n: number;
  readonly r: number;
  readonly p: number;
}

/** 16 MB and five passes: what fits a Worker's memory at the strength OWASP recommends. */
const COST: Cost = { n: 2 ** 14, r: 8, p: 5 };
const LENGTH = 32;

/** The shortest password a user may have. */
export const PASSWORD_MIN = 10;

/** Hashes a password: `scrypt$N$r$p$salt$hash`, base64url. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(password, salt, COST);
  const { n, r, p } = COST;
  return ['scrypt', n, r, p, salt.toString('base64url'), hash.toString('base64url')].join('$');
}

/**
 * Whether the password is the stored one. Null stands for a user that does not exist: it takes as long and is never right.
 */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  const { cost, salt, hash } = parse(stored) ?? NOBODY;
  const given = await derive(password, salt, cost);
  return timingSafeEqual(given, hash) && stored !== null;
}

/** Whether a stored hash was made at a lower cost than today's. */
export function isOutdated(stored: string): boolean {
  const cost = parse(stored)?.cost;
  return cost === undefined || cost.n < COST.n || cost.r < COST.r || cost.p < COST.p;
}

/** What a password is checked against when there is no such user. Fixed: workerd has no random bytes while it starts. */
const NOBODY = { cost: COST, salt: Buffer.alloc(16), hash: Buffer.alloc(LENGTH) };

function parse(stored: string | null): { cost: Cost; salt: Buffer; hash: Buffer } | null {
  const [scheme, n, r, p, salt, hash] = (stored ?? '').split('$');
  if (scheme !== 'scrypt' || salt === undefined || hash === undefined) return null;
  const bytes = Buffer.from(hash, 'base64url');
  if (bytes.length !== LENGTH) return null;
  return {
    cost: { n: Number(n), r: Number(r), p: Number(p) },
    salt: Buffer.from(salt, 'base64url'),
    hash: bytes,
  };
}

function derive(password: string, salt: Buffer, { n, r, p }: Cost): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    // One text has several spellings in Unicode; keyboards differ in which they send.
    scrypt(password.normalize('NFKC'), salt, LENGTH, { N: n, r, p, maxmem: 256 * n * r }, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}
