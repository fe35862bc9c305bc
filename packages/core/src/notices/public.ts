import { type Id, rows } from '@lifang/db';
import { type Configuration, findNoticeKind, say } from '@lifang/engine';
import { type Day, OPEN_END } from '@lifang/policy';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { type PublicContext, readPublic } from '../context/public.ts';
import type { Language } from '../context/request.ts';
import { type ShownField, shownFields } from '../fields/shown.ts';
import { type Page, type PageInput, readIdCursor, toPage } from '../pagination.ts';

export interface ListPublished extends PageInput {
  readonly kind?: string | undefined;
}

/** A notice as anybody may read it: what its kind shows, and nothing else. */
export interface PublishedNotice {
  id: Id<'notice'>;
  kind: string;
  /** What sort of notice it is, in the reader's language. */
  title: string;
  /** The name of the unit that publishes it. */
  by: string;
  from: Day;
  /** The last day of its window; null while it has none. */
  to: Day | null;
  shown: ShownField[];
}

const rowSchema = z.object({
  id: z.custom<Id<'notice'>>(value => typeof value === 'string'),
  kind: z.string(),
  by: z.string(),
  from: z.string(),
  to: z.string(),
  data: z.preprocess(
    value => (typeof value === 'string' ? JSON.parse(value) : value),
    z.record(z.string(), z.unknown()),
  ),
});

type Row = z.infer<typeof rowSchema>;

/** What a tenant has up today, oldest first. */
export async function listPublished(
  ctx: PublicContext,
  input: ListPublished,
): Promise<Page<PublishedNotice>> {
  const after = readIdCursor<'notice'>(input.cursor);
  const { answers, configuration } = await readPublic(ctx, db => [
    rows(
      db,
      sql`select n.id, n.kind, u.name as "by", n.valid_from::text as "from", n.valid_to::text as "to", n.data
          from notices n join units u on u.tenant_id = n.tenant_id and u.id = n.unit_id
          where n.tenant_id = (select current_setting('app.tenant_id')::uuid)
            and n.valid_from <= ${ctx.today} and n.valid_to >= ${ctx.today} and n.taken_down_on is null
            ${input.kind === undefined ? sql`` : sql`and n.kind = ${input.kind}`}
            ${after === null ? sql`` : sql`and n.id > ${after}`}
          order by n.id limit ${input.limit + 1}`,
      rowSchema,
    ),
  ]);
  return toPage(
    answers[0],
    input.limit,
    row => [row.id],
    row => toPublished(row, configuration, ctx.language),
  );
}

function toPublished(row: Row, config: Configuration, language: Language): PublishedNotice {
  const definition = findNoticeKind(config, row.kind)?.definition;
  const { fields = {}, shows = [] } = definition ?? {};
  return {
    id: row.id,
    kind: row.kind,
    title: definition === undefined ? row.kind : say(definition, language),
    by: row.by,
    from: row.from,
    to: row.to === OPEN_END ? null : row.to,
    shown: shownFields(fields, shows, row.data, language),
  };
}
