import { type Id, rows, texts as textArray } from '@lifang/db';
import { type Configuration, findEventKind, findNoticeKind, findRecordKind, say } from '@lifang/engine';
import { type Day, type Named, OPEN_END, type Policy, qualify } from '@lifang/policy';
import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { type PublicContext, readPublic } from '../context/public.ts';
import type { Language } from '../context/request.ts';
import { notFound } from '../errors/problem.ts';
import { type ShownField, shownFields } from '../fields/shown.ts';
import { fieldTexts } from '../fields/words.ts';
import { type Page, type PageInput, readIdCursor, toPage } from '../pagination.ts';

export interface ListRegister extends PageInput {
  readonly unitId?: Id<'unit'> | undefined;
  readonly kind?: string | undefined;
}

/** What its line is: something published, something that happened, or a line of a register. */
export const REGISTER_PARTS = ['notice', 'event', 'record'] as const;
type RegisterPart = (typeof REGISTER_PARTS)[number];

/** One line of what a tenant has in force, as anybody may read it. */
export interface RegisterEntry {
  id: Id<'other'>;
  part: RegisterPart;
  kind: string;
  /** What sort of thing it is, in the reader's language. */
  title: string;
  unit: { id: Id<'unit'>; name: string };
  /** The units it is about, by name; whatever else it is about is nobody's business. */
  about: string[];
  from: Day;
  /** Its last day; null while it has none. */
  to: Day | null;
  shown: (ShownField & { text: string })[];
}

/** A page of the public register, with whose it is. */
export interface PublicRegister extends Page<RegisterEntry> {
  readonly tenant: string;
}

const parsed = (value: unknown): unknown => (typeof value === 'string' ? JSON.parse(value) : value);
const rowSchema = z.object({
  id: z.custom<Id<'other'>>(value => typeof value === 'string'),
  part: z.enum(REGISTER_PARTS),
  kind: z.string(),
  unitId: z.custom<Id<'unit'>>(value => typeof value === 'string'),
  unitName: z.string(),
  about: z.preprocess(parsed, z.array(z.string())),
  from: z.string(),
  to: z.string().nullable(),
  data: z.preprocess(parsed, z.record(z.string(), z.unknown())),
});

type Row = z.infer<typeof rowSchema>;

/**
 * What a tenant has in force, oldest first; not found until the tenant opens its register. Two flights: which kinds stand in it
 * is known from the policies the tenant runs, and who asks without a credential names a tenant of whom nothing is kept.
 */
export async function listPublicRegister(ctx: PublicContext, input: ListRegister): Promise<PublicRegister> {
  const after = readIdCursor<'other'>(input.cursor);
  const { answers, configuration } = await readPublic(ctx, db => [
    rows(
      db,
      sql`select name from tenants where id = (select current_setting('app.tenant_id')::uuid) and register_since <= ${ctx.today}`,
      z.object({ name: z.string() }),
    ),
  ]);
  const [[tenant]] = answers;
  if (tenant === undefined) throw notFound('register');
  const { answers: found } = await readPublic(ctx, db => [
    rows(db, entries(ctx.today, configuration, input, after), rowSchema),
  ]);
  const page = toPage(
    found[0],
    input.limit,
    row => [row.id],
    row => toEntry(row, configuration, ctx.language),
  );
  return { ...page, tenant: tenant.name };
}

/** The kinds that stand in the register and have not ended, by their stored names. */
function publicKinds(
  config: Configuration,
  list: (policy: Policy) => readonly (Named & { readonly shows: readonly string[] | null })[],
): string[] {
  return config.policies.flatMap(({ policy }) =>
    list(policy)
      .filter(({ shows }) => shows !== null)
      .map(kind => qualify(policy.slug, kind)),
  );
}

function entries(
  today: Day,
  config: Configuration,
  { unitId, kind, limit }: ListRegister,
  after: string | null,
) {
  const own = sql`(select current_setting('app.tenant_id')::uuid)`;
  const narrowed = (row: SQL) => sql`
    ${unitId === undefined ? sql`` : sql`and ${row}.unit_id = ${unitId}`}
    ${kind === undefined ? sql`` : sql`and ${row}.kind = ${kind}`}
    ${after === null ? sql`` : sql`and ${row}.id > ${after}`}
    order by ${row}.id limit ${limit + 1}`;
  const about = (table: 'event_subjects' | 'record_subjects', column: 'event_id' | 'record_id') => sql`
    coalesce((select jsonb_agg(a.name order by a.name) from ${sql.raw(table)} s join units a on a.tenant_id = ${own} and a.id = s.unit_id
      where s.tenant_id = ${own} and s.${sql.raw(column)} = x.id), '[]'::jsonb)`;
  return sql`with shown as (
      (select n.id, 'notice' as part, n.kind, n.unit_id, '[]'::jsonb as about, n.valid_from::text as "from",
          nullif(n.valid_to, ${OPEN_END}::date)::text as "to", n.data
        from notices n
        where n.tenant_id = ${own} and ${today}::date between n.valid_from and n.valid_to and n.taken_down_on is null and n.counts
          ${narrowed(sql`n`)})
      union all
      (select x.id, 'event', x.kind, x.unit_id, ${about('event_subjects', 'event_id')}, x.occurred_on::text, null, x.data
        from events x
        where x.tenant_id = ${own} and x.kind = any (${textArray(publicKinds(config, ({ events }) => events))})
          and x.status = 'kept' and x.counts and x.occurred_on <= ${today} ${narrowed(sql`x`)})
      union all
      (select x.id, 'record', x.kind, x.unit_id, ${about('record_subjects', 'record_id')}, x.occurred_on::text, null, x.data
        from records x
        where x.tenant_id = ${own} and x.kind = any (${textArray(publicKinds(config, ({ records }) => records))})
          and x.status = 'kept' and x.counts and x.occurred_on <= ${today} ${narrowed(sql`x`)})
    )
    select s.id, s.part, s.kind, u.id as "unitId", u.name as "unitName", s.about, s."from", s."to", s.data
    from shown s join units u on u.tenant_id = ${own} and u.id = s.unit_id
    order by s.id limit ${limit + 1}`;
}

function toEntry(row: Row, config: Configuration, language: Language): RegisterEntry {
  const find = { notice: findNoticeKind, event: findEventKind, record: findRecordKind }[row.part];
  const definition = find(config, row.kind)?.definition;
  const fields = definition?.fields ?? {};
  const texts = new Map(fieldTexts(fields, row.data, language).map(({ field, text }) => [field, text]));
  return {
    id: row.id,
    part: row.part,
    kind: row.kind,
    title: definition === undefined ? row.kind : say(definition, language),
    unit: { id: row.unitId, name: row.unitName },
    about: row.about,
    from: row.from,
    to: row.to,
    shown: shownFields(fields, definition?.shows ?? [], row.data, language).map(field => ({
      ...field,
      text: texts.get(field.name) ?? '',
    })),
  };
}
