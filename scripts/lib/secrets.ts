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
  /** While the master key is being changed: the one that takes its place. */
  nextMasterKey?: string;
  operator: { id: string; secret: string };
};

/** Made once per data folder: a second start must open what the first one encrypted. */
export function secretsOf(dataFolder: string): Secrets {
  const kept = keptSecrets(dataFolder);
  if (kept?.nextMasterKey !== undefined) {
    throw new PlainError(
      'A change of the master key broke off. Run `pnpm rotate-key master` again, then start.',
    );
  }
  if (kept) return kept;
  const made: Secrets = {
    ownerPassword: randomBytes(24).toString('hex'),
    runtimePassword: randomBytes(24).toString('hex'),
    masterKey: randomBytes(32).toString('hex'),
    operator: { id: newId<'operator'>(), secret: randomBytes(32).toString('hex') },
  };
  return keep(dataFolder, made);
}

/** Makes a new master key and keeps it beside the present one; one that is there already, from a run that broke off, is taken. */
export function beginRotation(dataFolder: string): { secrets: Secrets; next: string } {
  const secrets = expectSecrets(dataFolder);
  const next = secrets.nextMasterKey ?? randomBytes(32).toString('hex');
  writeJson(fileOf(dataFolder), { ...secrets, nextMasterKey: next });
  return { secrets, next };
}

/** Puts the new master key in the place of the old one. */
export function endRotation(dataFolder: string): void {
  const { nextMasterKey, ...secrets } = expectSecrets(dataFolder);
  if (nextMasterKey === undefined) throw new Error('no change of the master key is under way');
  writeJson(fileOf(dataFolder), { ...secrets, masterKey: nextMasterKey });
}

/** A new secret for the operator's key; the one before ends when the database is opened. */
export function renewOperator(dataFolder: string): Secrets {
  const { operator, ...others } = expectSecrets(dataFolder);
  return keep(dataFolder, { ...others, operator: { ...operator, secret: randomBytes(32).toString('hex') } });
}

/** A new password for the runtime role; the one before ends when the database is opened. */
export function renewRuntime(dataFolder: string): Secrets {
  return keep(dataFolder, { ...expectSecrets(dataFolder), runtimePassword: randomBytes(24).toString('hex') });
}

function keep(dataFolder: string, secrets: Secrets): Secrets {
  writeJson(fileOf(dataFolder), secrets);
  return secrets;
}

function fileOf(dataFolder: string): string {
  return path.join(dataFolder, 'secrets.json');
}

function expectSecrets(dataFolder: string): Secrets {
  const kept = keptSecrets(dataFolder);
  if (!kept)
    throw new PlainError(`There is no ${fileOf(dataFolder)}: nothing has been installed from it yet.`);
  return kept;
}

function keptSecrets(dataFolder: string): Secrets | undefined {
  const file = fileOf(dataFolder);
  const kept = readJson(file) as Secrets | undefined;
  // Making new ones over a damaged file would leave encrypted columns nobody can read.
  if (!kept && existsSync(file)) throw new PlainError(`${file} is damaged; restore it from a backup.`);
  return kept;
}

export function operatorKey({ operator }: Secrets): string {
  return `operator.${operator.id}.${operator.secret}`;
}

export function operatorSecretHash({ operator }: Secrets): string {
  return createHash('sha256').update(operator.secret).digest('hex');
}
