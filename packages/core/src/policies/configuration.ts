import type { Configuration } from '@lifang/engine';
import type { RequestContext } from '../context/request.ts';
import { read } from '../context/tenancy.ts';

/** What the tenant has switched on and decided, for whoever composes its documentation. */
export async function readConfiguration(ctx: RequestContext): Promise<Configuration> {
  const { tenancy } = await read(ctx, 'openapi.read', () => []);
  return tenancy.configuration;
}
