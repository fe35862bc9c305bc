import { schema } from '@lifang/db';
import { and, asc, eq, gt } from 'drizzle-orm';
import { holderInScope } from '../authorisation/holder-columns.ts';
import type { RequestContext } from '../context/request.ts';
import { read } from '../context/tenancy.ts';
import { type Page, type PageInput, readIdCursor, toPage } from '../pagination.ts';
import { type ApiKey, apiKeyColumns, toApiKey } from './view.ts';

const { apiKeys } = schema;

/** The keys within the actor's reach, revoked ones too, oldest first. */
export async function listApiKeys(ctx: RequestContext, input: PageInput): Promise<Page<ApiKey>> {
  const after = readIdCursor<'apiKey'>(input.cursor);
  const { answers } = await read(ctx, 'api-keys.list', db => [
    db
      .select(apiKeyColumns(ctx))
      .from(apiKeys)
      .where(
        and(
          eq(apiKeys.tenantId, ctx.credential.tenantId),
          holderInScope(ctx, 'api_key_id', apiKeys.id),
          after === null ? undefined : gt(apiKeys.id, after),
        ),
      )
      .orderBy(asc(apiKeys.id))
      .limit(input.limit + 1),
  ]);
  return toPage(answers[0], input.limit, row => [row.id], toApiKey);
}
