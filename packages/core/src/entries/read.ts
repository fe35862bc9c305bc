import { type Id, schema } from '@lifang/db';
import { and, desc, eq, or } from 'drizzle-orm';
import type { RequestContext } from '../context/request.ts';
import { read } from '../context/tenancy.ts';
import { notFound } from '../errors/problem.ts';
import { type Entry, entryColumns, entryInScope, toEntry } from './view.ts';

const { entries } = schema;

/** An entry with what stood before each correction, latest first. */
export interface EntryWithHistory extends Entry {
  history: Entry[];
}

/** Reads an entry and its history. */
export async function readEntry(ctx: RequestContext, input: { id: Id<'entry'> }): Promise<EntryWithHistory> {
  const { answers } = await read(ctx, 'entries.read', db => [
    db
      .select(entryColumns)
      .from(entries)
      .where(
        and(
          eq(entries.tenantId, ctx.credential.tenantId),
          or(eq(entries.id, input.id), eq(entries.currentId, input.id)),
          entryInScope(ctx),
        ),
      )
      .orderBy(desc(entries.version)),
  ]);
  const [current, ...history] = answers[0].map(toEntry);
  if (current === undefined || current.id !== input.id) throw notFound('entry');
  return { ...current, history };
}
