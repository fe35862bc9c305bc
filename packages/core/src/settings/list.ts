import { type Day, qualify } from '@lifang/policy';
import type { RequestContext } from '../context/request.ts';
import { read } from '../context/tenancy.ts';
import type { Page } from '../pagination.ts';
import { settingRows } from './row.ts';
import { type SettingView, toSetting } from './view.ts';

export interface ListSettings {
  /** Only those of one policy. */
  readonly policy?: string | undefined;
  /** The day asked about; today when absent. */
  readonly asOf?: Day | undefined;
}

/** The settings of every policy the tenant runs or ran, with what it decided. */
export async function listSettings(ctx: RequestContext, input: ListSettings): Promise<Page<SettingView>> {
  const { answers, tenancy } = await read(ctx, 'settings.list', db => [settingRows(db, ctx)]);
  const [stored] = answers;
  const policies = tenancy.configuration.policies
    .map(enabled => enabled.policy)
    .filter(policy => input.policy === undefined || policy.slug === input.policy);
  const items = policies.flatMap(policy =>
    policy.settings.map(setting => {
      const own = stored.filter(({ name }) => name === qualify(policy.slug, setting));
      return toSetting(policy, setting, input.asOf ?? ctx.today, own);
    }),
  );
  return { items, nextCursor: null };
}
