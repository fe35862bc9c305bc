import type { Demonstration } from '../packages/policy/src/index.ts';
import { at, DemoApi, expectOk, textAt } from './lib/demo-api.ts';
import type { DemoTenant } from './lib/demo-file.ts';
import { importFile } from './lib/demo-import.ts';
import { type PluginDemonstration, pluginDemonstrations } from './lib/demo-plugins.ts';
import { type OpenedTenant, OpenedTenants, openTenant } from './lib/demo-tenant.ts';
import { dataFolder } from './lib/paths.ts';

export type DemoOptions = {
  baseUrl: string;
  operatorKey: string;
  log: (line: string) => void;
  /** The policies whose demonstrations are loaded; those of all when absent. */
  policies?: readonly string[];
};

/**
 * Loads every plugin's demonstration over HTTP, as a district would load its own data. Every step may have been done by an
 * earlier start that was killed: what is there already is left alone.
 */
export async function loadDemo(options: DemoOptions): Promise<DemoTenant[]> {
  const opened = new OpenedTenants(dataFolder());
  const tenants: DemoTenant[] = [];
  for (const plugin of await pluginDemonstrations()) {
    if (options.policies?.includes(plugin.policy) === false) continue;
    tenants.push(await loadTenant(options, opened, plugin));
  }
  return tenants;
}

async function loadTenant(
  { baseUrl, operatorKey, log }: DemoOptions,
  opened: OpenedTenants,
  { policy, demonstration }: PluginDemonstration,
): Promise<DemoTenant> {
  const { tenant } = demonstration;
  const found = await opened.find(baseUrl, tenant.slug);
  const self = found ?? (await openTenant(baseUrl, new DemoApi(baseUrl, operatorKey), tenant));
  opened.keep(self);
  log(`${tenant.name} (${self.slug})`);

  const admin = new DemoApi(baseUrl, self.adminApiKey);
  const from = demonstration.enabledFrom(self.today);
  const policies = { [policy]: demonstration.settings, ...demonstration.alongside };
  for (const [slug, settings] of Object.entries(policies)) await enablePolicy(admin, slug, settings, from);
  const files = demonstration.files(self.today);
  await importFile(admin, 'units', files.units, log);
  await importFile(admin, 'roster', files.roster, log);
  await importFile(admin, 'appointments', files.appointments, log);
  await importFile(admin, 'events', files.events, log);
  await createUsers(admin, demonstration);

  const readerApiKey = self.readerApiKey ?? (await createReaderKey(admin, self));
  opened.keep({ ...self, readerApiKey });
  const users = demonstration.users.map(({ name, password, role }) => ({ name, password, role }));
  return { slug: self.slug, id: self.id, adminApiKey: self.adminApiKey, readerApiKey, users };
}

async function enablePolicy(
  admin: DemoApi,
  policy: string,
  values: Demonstration['settings'],
  from: string,
): Promise<void> {
  const now = expectOk('reading the policy', await admin.get(`/v1/policies/${policy}`));
  if (at(now, 'enabled.from') !== undefined) return;
  const settings = Object.entries(values).map(([name, value]) => ({ name: `${policy}.${name}`, value }));
  expectOk('enabling the policy', await admin.post(`/v1/policies/${policy}/enable`, { from, settings }));
}

async function createUsers(admin: DemoApi, { users }: Demonstration): Promise<void> {
  for (const { name, password, role, unitExternalId } of users) {
    const unitId = unitExternalId === null ? null : await unitCalled(admin, unitExternalId);
    const answer = await admin.post('/v1/users', { name, password, grants: [{ role, unitId }] });
    if (answer.status !== 409) expectOk(`creating the user ${name}`, answer);
  }
}

async function unitCalled(admin: DemoApi, externalId: string): Promise<string> {
  const found = await admin.get(`/v1/units?externalId=${encodeURIComponent(externalId)}`);
  return textAt(expectOk('finding a unit', found), 'items.0.id');
}

/** A key is shown once: where one of the name exists already, its secret was lost, and another is made. */
async function createReaderKey(admin: DemoApi, self: OpenedTenant): Promise<string> {
  for (let number = 1; ; number++) {
    const name = number === 1 ? `${self.name}-reader` : `${self.name}-reader-${number}`;
    const answer = await admin.post('/v1/api-keys', { name, grants: [{ role: 'reader', unitId: null }] });
    if (answer.status === 409 && number < 100) continue;
    return textAt(expectOk('creating a key', answer), 'token');
  }
}
