import { type Id, isId, newId, rows, schema } from '@lifang/db';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { unitInScope } from '../authorisation/scope.ts';
import { newSecret, tokenText } from '../authorisation/secrets.ts';
import type { RequestContext } from '../context/request.ts';
import { write } from '../context/write.ts';
import { invalid, Problem, unknown } from '../errors/problem.ts';
import { type CalendarToken, toCalendarToken } from './view.ts';

const { calendarTokens } = schema;

export interface CreateCalendarToken {
  readonly name: string;
  /** The unit whose calendar it is to be; absent: what I owe. */
  readonly unitId?: Id<'unit'> | null | undefined;
}

/** A token with the address of its feed, which is shown this once. */
export interface CreatedCalendarToken extends CalendarToken {
  /** The path of the feed on this installation. */
  path: string;
}

/** Makes a token for one feed. It shows no more than whoever made it may read, as long as they may. */
export function createCalendarToken(
  ctx: RequestContext,
  input: CreateCalendarToken,
): Promise<CreatedCalendarToken> {
  const { tenantId } = ctx.credential;
  const unitId = input.unitId ?? null;
  return write(ctx, 'calendar-tokens.create', async ({ entered, ask, commit }) => {
    const [reachable] = await ask(db => [
      rows(
        db,
        sql`select units.id from units
            where units.tenant_id = ${tenantId} and units.id = ${unitId} and ${unitInScope(ctx, sql`units.id`)}
            for key share`,
        z.object({ id: z.string() }),
      ),
    ]);
    const { actor, tenant } = entered();
    if (unitId !== null && reachable.length === 0) throw unknown('unitId', 'unit');
    if (unitId === null && actor.personId === null) {
      throw invalid('unitId', {
        zh: '请填单位：您不在人员名册中，没有本人的责任',
        en: 'name a unit: you are nobody of the roster, so that you owe nothing yourself',
      });
    }
    const holder = holderOf(actor);
    const id = newId<'calendarToken'>();
    const secret = newSecret();
    const row = { id, name: input.name, unitId, revokedAt: null, createdAt: ctx.now };
    return commit(
      { ...toCalendarToken(row), path: `/calendars/${tenant.slug}/${tokenText(tenantId, id, secret)}.ics` },
      { noun: 'calendar-token', targetId: id, detail: { unitId } },
      db => [db.insert(calendarTokens).values({ tenantId, secretHash: secret.hash, ...holder, ...row })],
    );
  });
}

type Holder = { readonly userId: Id<'user'> } | { readonly apiKeyId: Id<'apiKey'> };

function holderOf({ id, kind }: { readonly id: string | null; readonly kind: string }): Holder {
  if (kind === 'user' && id !== null && isId<'user'>(id)) return { userId: id };
  if (kind === 'api-key' && id !== null && isId<'apiKey'>(id)) return { apiKeyId: id };
  throw new Problem('forbidden');
}
