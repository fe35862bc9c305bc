import type { Policy } from '@lifang/policy';
import type { App } from '../context/app.ts';
import { notFound } from '../errors/problem.ts';

/** Loads an installed policy by its slug; nothing when there is none. */
export async function installedPolicy(app: App, slug: string): Promise<Policy | undefined> {
  const entry = Object.hasOwn(app.catalogue, slug) ? app.catalogue[slug] : undefined;
  return entry?.load();
}

/** Loads a policy that must be installed. */
export async function findPolicy(app: App, slug: string): Promise<Policy> {
  const policy = await installedPolicy(app, slug);
  if (policy === undefined) throw notFound('policy');
  return policy;
}
