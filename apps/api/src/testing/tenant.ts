import { randomBytes } from 'node:crypto';
import type { Role } from '@lifang/core';
import type { Client } from './client.ts';

export interface NewTenant {
  /** Slugs of policies to enable. */
  readonly policies?: readonly string[];
  /** The first day they are enabled for; the first day of the clock's year when absent. */
  readonly enabledFrom?: string;
  /** Values of settings by full name, in force from the same day. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** A tenant of a test, opened by the operator's API as any other. */
export interface TestTenant {
  readonly id: string;
  readonly slug: string;
  readonly adminKey: string;
  /** The first administrator. */
  readonly admin: Client;
  /** Whoever holds a key or session token. */
  as(key: string): Client;
  /** A new API key with one role, over the whole tenant or a unit and what is below it. */
  keyFor(role: Role, unitId?: string): Promise<string>;
  /** A client with such a key. */
  role(role: Role, unitId?: string): Promise<Client>;
}

export async function openTenant(
  operator: Client,
  as: (key: string) => Client,
  today: string,
  options: NewTenant,
): Promise<TestTenant> {
  const slug = `test-${randomBytes(6).toString('hex')}`;
  const opened = (await operator.post('/operator/tenants', { slug, name: '测试街道' })).expectOk();
  const adminKey = opened.text('apiKey.token');
  const admin = as(adminKey);
  const from = options.enabledFrom ?? `${today.slice(0, 4)}-01-01`;
  for (const policy of options.policies ?? []) {
    const settings = Object.entries(options.settings ?? {})
      .filter(([name]) => name.startsWith(`${policy}.`))
      .map(([name, value]) => ({ name, value }));
    (await admin.post(`/v1/policies/${policy}/enable`, { from, settings })).expectOk();
  }
  const keyFor = async (role: Role, unitId?: string) => {
    const name = `${role}-${randomBytes(4).toString('hex')}`;
    const grants = [{ role, unitId: unitId ?? null }];
    return (await admin.post('/v1/api-keys', { name, grants })).expectOk().text('token');
  };
  return {
    id: opened.id,
    slug,
    adminKey,
    admin,
    as,
    keyFor,
    role: async (role, unitId) => as(await keyFor(role, unitId)),
  };
}
