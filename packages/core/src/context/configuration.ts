import type { Id } from '@lifang/db';
import type { Configuration } from '@lifang/engine';
import { calendarWith } from '../calendar-years/calendar.ts';
import { Problem } from '../errors/problem.ts';
import type { App } from './app.ts';
import type { Entered } from './entered.ts';

/** Loads the policies a tenant has enabled and keeps the result until the tenant's configuration moves on. */
export async function adoptConfiguration(
  app: App,
  tenantId: Id<'tenant'>,
  entered: Pick<Entered, 'tenant' | 'configuration'>,
): Promise<Configuration> {
  const stored = entered.configuration;
  const kept = app.configurations.get(tenantId);
  if (stored === null) {
    if (kept === undefined) throw new Error('the configuration was not sent and is not kept');
    return kept;
  }
  const policies = await Promise.all(
    stored.policies.map(async ({ slug, from, to }) => {
      const entry = app.catalogue[slug];
      if (entry === undefined)
        throw new Problem('unavailable', {
          detail: { zh: `政策 ${slug} 已启用但未安装`, en: `policy ${slug} is enabled but not installed` },
        });
      return { policy: await entry.load(), from, to };
    }),
  );
  const configuration: Configuration = {
    version: entered.tenant.configVersion,
    policies,
    settings: stored.settings.map(({ name, from, to, value }) => ({ name, from, to, value })),
    calendar: calendarWith(stored.years),
  };
  app.configurations.set(tenantId, configuration);
  return configuration;
}
