import { z } from 'zod';

/** What becomes of a row: it is new, differs, now has a last day, or is as it was; or it is stored and the file lacks it. */
export type Change = 'added' | 'changed' | 'ended' | 'unchanged' | 'absent';

/** How many rows of each change are shown. */
export const SHOWN_ROWS = 20;

const faultSchema = z.object({ line: z.number(), column: z.string(), reason: z.string() });
const sampleSchema = z.object({ externalId: z.string(), fields: z.array(z.string()) });

/** What an import found. Fields are named, their values never repeated. */
const reportSchema = z.object({
  counts: z.object({
    added: z.number(),
    changed: z.number(),
    ended: z.number(),
    unchanged: z.number(),
    absent: z.number(),
  }),
  /** Some rows of each change, with the columns that differ. */
  samples: z.object({
    added: z.array(sampleSchema),
    changed: z.array(sampleSchema),
    ended: z.array(sampleSchema),
    absent: z.array(sampleSchema),
  }),
  errors: z.array(faultSchema),
  errorsTotal: z.number(),
});

export type Report = z.infer<typeof reportSchema>;

/** What is kept of an import between the parts of its life. */
export const storedReportSchema = z.object({
  /** The columns the file has. */
  columns: z.array(z.string()),
  /** What was wrong with rows as they were read. */
  faults: z.object({ total: z.number(), shown: z.array(faultSchema) }),
  /** Who works on it: only the last to claim it may finish it. */
  claim: z.string().optional(),
  found: reportSchema.optional(),
  /** The code of the problem that made it fail. */
  failure: z.string().optional(),
});

export type StoredReport = z.infer<typeof storedReportSchema>;

/** A report that says nothing but what is wrong. */
export function emptyReport(errors: Report['errors'], errorsTotal: number): Report {
  return {
    counts: { added: 0, changed: 0, ended: 0, unchanged: 0, absent: 0 },
    samples: { added: [], changed: [], ended: [], absent: [] },
    errors,
    errorsTotal,
  };
}
