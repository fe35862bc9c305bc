import path from 'node:path';
import { at, DemoApi, expectOk, textAt } from './demo-api.ts';
import { readJson, writeJson } from './files.ts';

/** A tenant that is being loaded, with the keys it was given: they are shown only once. */
export type OpenedTenant = {
  /** As the plugin names it; the tenant's own slug may carry a number. */
  name: string;
  id: string;
  slug: string;
  adminApiKey: string;
  readerApiKey?: string;
  /** The day it was opened: the files are made for that day, also when loading goes on later. */
  today: string;
};

const DAY = /^\d{4}-\d\d-\d\d$/;
const SHANGHAI = 8 * 60 * 60 * 1000;

/** Keeps what was opened beside the data, so that a kill in the middle loses no key. */
export class OpenedTenants {
  readonly #file: string;

  constructor(dataFolder: string) {
    this.#file = path.join(dataFolder, 'demo-loading.json');
  }

  keep(tenant: OpenedTenant): void {
    writeJson(this.#file, [...this.#all().filter(({ name }) => name !== tenant.name), tenant]);
  }

  /** The tenant of an earlier start, if this database still has it. */
  async find(baseUrl: string, name: string): Promise<OpenedTenant | undefined> {
    const kept = this.#all().find(tenant => tenant.name === name);
    if (kept === undefined) return undefined;
    const me = await new DemoApi(baseUrl, kept.adminApiKey).get('/v1/me');
    return me.status === 200 ? kept : undefined;
  }

  #all(): OpenedTenant[] {
    const kept = readJson(this.#file);
    return Array.isArray(kept) ? kept.filter(isOpened) : [];
  }
}

function isOpened(value: unknown): value is OpenedTenant {
  const texts = ['name', 'id', 'slug', 'adminApiKey', 'today'].map(key => at(value, key));
  return texts.every(text => typeof text === 'string') && DAY.test(String(at(value, 'today')));
}

/**
 * Opens a tenant. A slug can be taken by one whose key was lost, when a start was killed between the answer and the file;
 * the next number is taken then.
 */
export async function openTenant(
  baseUrl: string,
  operator: DemoApi,
  tenant: { slug: string; name: string },
): Promise<OpenedTenant> {
  for (let number = 1; ; number++) {
    const slug = number === 1 ? tenant.slug : `${tenant.slug}-${number}`;
    const answer = await operator.post('/operator/tenants', { slug, name: tenant.name });
    if (answer.status === 409 && number < 100) continue;
    const body = expectOk('opening a tenant', answer);
    const adminApiKey = textAt(body, 'apiKey.token');
    return {
      name: tenant.slug,
      id: textAt(body, 'id'),
      slug,
      adminApiKey,
      today: await todayOf(new DemoApi(baseUrl, adminApiKey)),
    };
  }
}

/** Today by the application's clock, which need not be ours: its key has just been made. */
async function todayOf(admin: DemoApi): Promise<string> {
  const keys = expectOk('reading the keys', await admin.get('/v1/api-keys'));
  const now = new Date(textAt(keys, 'items.0.createdAt')).getTime();
  return new Date(now + SHANGHAI).toISOString().slice(0, 10);
}
