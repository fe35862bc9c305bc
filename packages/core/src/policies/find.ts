import type { Policy } from '@lifang/policy';
import type { App } from '../context/app.ts';
import { notFound } from '../errors/problem.ts';

/** Loads an installed policy by its slug. */
export async function findPolicy(app: App, slug: string): Promise<Policy> {
  const entry = Object.hasOwn(app.catalogue, slug) ? app.catalogue[slug] : undefined;
  if (entry === undefined) throw notFound('policy');
  return entry.load();
}
