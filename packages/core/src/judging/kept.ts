import type { Finding } from '@lifang/db';
import { type SQLWrapper, sql } from 'drizzle-orm';
import { z } from 'zod';

/** What limits found of something that is kept, as callers see it. */
export interface Kept {
  /** Whether rules count it: no limit voids it. */
  counts: boolean;
  /** Warnings, flags, and what voids it. */
  findings: { limit: string; consequence: Finding['consequence']; missing: string[] }[];
}

/** Nothing was found of it. */
export const nothingFound = (): Kept => ({ counts: true, findings: [] });

/** What a table keeps of it, as read from a row. */
export const keptSchema = {
  counts: z.preprocess(value => value === true || value === 't', z.boolean()),
  findings: z.preprocess(
    value => (typeof value === 'string' ? JSON.parse(value) : value),
    z.array(
      z.object({
        limit: z.string(),
        consequence: z.enum(['warn', 'flag', 'void']),
        missing: z.array(z.string()),
      }),
    ),
  ),
};

/** The columns of a table that keeps what limits found. The driver carries truth as text. */
export function keptColumns(table: { readonly counts: SQLWrapper; readonly findings: SQLWrapper }) {
  return {
    counts: sql<Kept['counts']>`${table.counts}`
      .mapWith((value: unknown) => keptSchema.counts.parse(value))
      .as('counts'),
    findings: sql<Kept['findings']>`${table.findings}`
      .mapWith((value: unknown) => keptSchema.findings.parse(value))
      .as('findings'),
  };
}

/** What was found, in a shape of its own. */
export function toKept({
  counts,
  findings,
}: {
  readonly counts: boolean;
  readonly findings: readonly Finding[];
}): Kept {
  return {
    counts,
    findings: findings.map(({ limit, consequence, missing }) => ({
      limit,
      consequence,
      missing: [...missing],
    })),
  };
}
