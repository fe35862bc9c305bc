import { enabledPolicy } from '@lifang/engine';
import type { Day } from '@lifang/policy';
import { demandWholeTenant } from '../authorisation/whole-tenant.ts';
import type { RequestContext } from '../context/request.ts';
import { write } from '../context/write.ts';
import { notFound } from '../errors/problem.ts';
import { applyConfiguration } from '../policies/apply.ts';
import { checkSettingValue, findSetting } from './check.ts';
import { place, writePlaced } from './place.ts';
import { type SettingRow, settingRows } from './row.ts';
import { type SettingView, toSetting } from './view.ts';

export interface SetSetting {
  /** `<slug>.<name>`. */
  readonly name: string;
  /** Null leaves it open. */
  readonly value: unknown;
  /** The first day it is in force; the value before it ends the day before. */
  readonly from: Day;
  readonly reason?: string | undefined;
}

/** Decides a setting from a day on, and recounts what depends on it. */
export function setSetting(ctx: RequestContext, input: SetSetting): Promise<SettingView> {
  const { tenantId } = ctx.credential;
  const reason = input.reason ?? null;
  return write(
    ctx,
    'settings.set',
    async ({ tenancy, entered, ask, commit }) => {
      const [stored] = await ask(db => [settingRows(db, ctx)]);
      const { actor } = entered();
      demandWholeTenant(entered());
      if (actor.id === null) throw new Error('the system sets no settings');
      const enabled = enabledPolicy(tenancy.configuration, input.name.slice(0, input.name.indexOf('.')));
      const setting = enabled && findSetting(enabled.policy, input.name);
      if (enabled === undefined || setting === undefined) throw notFound('setting of an enabled policy');
      checkSettingValue(setting, input.value, 'value');

      const { name, value, from } = input;
      const placed = place(tenancy.configuration, { name, value, from, reason });
      const { configuration, added, closed } = placed;
      const by = { actorId: actor.id, at: ctx.now, reason };
      const row: SettingRow = {
        ...added,
        reason,
        by: { id: actor.id, name: actor.name },
        at: ctx.now,
      };
      const others = stored
        .filter(other => other.name === name && other.from !== from)
        .map(other => (other.from === closed?.from ? { ...other, to: closed.to } : other));
      const own = [row, ...others].sort((a, b) => (a.from < b.from ? 1 : -1));
      return commit(
        toSetting(enabled.policy, setting, from, own),
        { noun: 'setting', targetId: null, detail: { name, value, from, to: added.to } },
        db => [
          ...writePlaced(db, tenantId, placed, by),
          ...applyConfiguration(db, tenantId, configuration, enabled.policy, ctx.today),
        ],
      );
    },
    'change',
  );
}
