import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { newId } from '@lifang/db';
import { readJson, writeJson } from './files.ts';
import { PlainError } from './progress.ts';

export type Secrets = {
  ownerPassword: string;
  runtimePassword: string;
  masterKey: string;
  operator: { id: string; secret: string };
};

/** Made once per data folder: a second start must open what the first one encrypted. */
export function secretsOf(dataFolder: string): Secrets {
  const file = path.join(dataFolder, 'secrets.json');
  const kept = readJson(file) as Secrets | undefined;
  if (kept) return kept;
  // Making new ones over a damaged file would leave encrypted columns nobody can read.
  if (existsSync(file)) throw new PlainError(`${file} is damaged; restore it from a backup.`);
  const made: Secrets = {
    ownerPassword: randomBytes(24).toString('hex'),
    runtimePassword: randomBytes(24).toString('hex'),
    masterKey: randomBytes(32).toString('hex'),
    operator: { id: newId<'operator'>(), secret: randomBytes(32).toString('hex') },
  };
  writeJson(file, made);
  return made;
}

export function operatorKey({ operator }: Secrets): string {
  return `operator.${operator.id}.${operator.secret}`;
}

export function operatorSecretHash({ operator }: Secrets): string {
  return createHash('sha256').update(operator.secret).digest('hex');
}
