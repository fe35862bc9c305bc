import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { scratch, testDatabase } from '@lifang/db/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newWrappedKey, tenantKey } from '../../packages/core/src/protection/encryption.ts';
import { rewrapTenants } from './rewrap.ts';
import {
  beginRotation,
  endRotation,
  operatorKey,
  renewOperator,
  renewRuntime,
  secretsOf,
} from './secrets.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'lifang-secrets-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the master key', () => {
  it('is replaced only when every tenant is wrapped by the new one; whatever broke off is gone on with', () => {
    const before = secretsOf(folder);
    const { next } = beginRotation(folder);
    expect(() => secretsOf(folder)).toThrow('rotate-key master');
    expect(beginRotation(folder).next).toBe(next);
    endRotation(folder);
    expect(secretsOf(folder)).toEqual({ ...before, masterKey: next });
  });

  it('opens every tenant after the change, those wrapped before a break and those after', async () => {
    const from = randomBytes(32).toString('hex');
    const to = randomBytes(32).toString('hex');
    const { sql, url, drop } = await scratch('n integer not null', true);
    try {
      await sql`create table public.tenants (id integer primary key, wrapped_key text not null)`;
      const wrapped = [newWrappedKey(from), newWrappedKey(from), newWrappedKey(to)];
      const keys = wrapped.map((wrappedKey, at) => tenantKey(at < 2 ? from : to, { wrappedKey }));
      for (const [id, key] of wrapped.entries()) await sql`insert into public.tenants values (${id}, ${key})`;
      const owner = new URL(testDatabase().superuserUrl);
      owner.pathname = new URL(url).pathname;

      expect(await rewrapTenants(owner.toString(), { from, to })).toBe(3);

      const found = await sql<
        { wrappedKey: string }[]
      >`select wrapped_key as "wrappedKey" from public.tenants order by id`;
      expect(found.map(row => tenantKey(to, row))).toEqual(keys);
    } finally {
      await drop();
    }
  });
});

it('renewing the operator or the runtime changes that secret alone', () => {
  const before = secretsOf(folder);
  const renewed = renewOperator(folder);
  expect(renewed).toEqual({
    ...before,
    operator: { id: before.operator.id, secret: renewed.operator.secret },
  });
  expect(operatorKey(renewed)).not.toBe(operatorKey(before));
  const { runtimePassword, ...others } = renewRuntime(folder);
  expect(runtimePassword).not.toBe(before.runtimePassword);
  expect({ ...others, runtimePassword: renewed.runtimePassword }).toEqual(renewed);
  expect(secretsOf(folder)).toEqual({ ...others, runtimePassword });
});
