import type { Id } from '@lifang/db';
import { z } from 'zod';
import { type Kept, keptSchema } from '../judging/kept.ts';

/** Whom a case is about: exactly one of the three. */
export type CaseSubjectRef =
  | { readonly personId: Id<'person'> }
  | { readonly householdId: Id<'household'> }
  | { readonly unitId: Id<'unit'> };

/** Who may take a step, as found today or on the day asked about. */
export interface StepTakers {
  /** The posts or the role, in words. */
  title: string;
  /** The unit they are found in; null when there is none, or more than one. */
  unitId: Id<'unit'> | null;
  /** Its name, or the names of all of them. */
  unitName: string | null;
  /** Every unit they are found in: more than one where a case is about several. */
  unitIds: Id<'unit'>[];
  /** Who holds one of the posts there; empty where it is a role, or while the posts are vacant. */
  holderIds: Id<'person'>[];
  /** The outside authority whose act they record, in words. */
  authority: string | null;
}

/** How far the opinions that a step waits for have come. */
export interface OpinionsHeard {
  needed: number;
  /** Those given that count. */
  given: number;
  /** The units that have said nothing yet. */
  missing: { unitId: Id<'unit'>; unitName: string }[];
}

/** What happens by itself when a term is over. */
export interface LapseStep {
  step: string;
  title: string;
  clauses: string[];
  to: string;
}

/** A step that leads on from where a case stands. */
export interface NextStep {
  /** `<slug>.<case>.<step>`. */
  step: string;
  title: string;
  clauses: string[];
  to: string;
  by: StepTakers;
  /** Whether the one who asks may take it. */
  mayTake: boolean;
  /** The opinions it waits for; null where it waits for none. */
  opinions: OpinionsHeard | null;
}

/** How long a case has waited, and how long it may. */
interface CaseDeadline {
  since: string;
  age: number;
  dueOn: string | null;
  dueAt: string | null;
  overdue: boolean;
  /** Whether the last day hangs on a year whose working days are not known yet. */
  provisional: boolean;
  /** The day since which the term stands still. */
  pausedSince: string | null;
  undetermined: string | null;
  /** What happens by itself when it is over. */
  lapses: LapseStep[];
}

/** Something a step brought about. */
export interface CaseEffect {
  effect: 'record' | 'keep' | 'enter' | 'leave' | 'grant' | 'publish' | 'open';
  kind: string;
  eventId: Id<'event'> | null;
  recordId: Id<'record'> | null;
  categoryId: Id<'category'> | null;
  awardId: Id<'award'> | null;
  noticeId: Id<'notice'> | null;
  caseId: Id<'case'> | null;
}

/** One entry of a case's history; the first is its opening. */
export interface CaseStep {
  /** The version of the case it made. */
  version: number;
  /** Null for the opening. */
  step: string | null;
  from: string | null;
  to: string;
  on: string;
  personId: Id<'person'> | null;
  /** The unit whose post or role took it; null for the opening, and where time did. */
  unitId: Id<'unit'> | null;
  authority: string | null;
  opinion: string | null;
  reason: string | null;
  data: Readonly<Record<string, unknown>>;
  recordedBy: string | null;
  recordedAt: string;
  effects: CaseEffect[];
}

/** A case as callers see it. */
export interface Case {
  id: Id<'case'>;
  kind: string;
  workflowVersion: number;
  externalId: string | null;
  unitId: Id<'unit'>;
  partOfId: Id<'case'> | null;
  about: CaseSubjectRef[];
  parties: { role: string; personId: Id<'person'> }[];
  data: Readonly<Record<string, unknown>>;
  /** What limits found when it was opened. */
  findings: Kept['findings'];
  state: string;
  stateTitle: string;
  openedOn: string;
  closedOn: string | null;
  /** Null in a final state. */
  deadline: CaseDeadline | null;
  nextSteps: NextStep[];
  version: number;
}

/** A case with everything that was done to it. */
export interface CaseWithHistory extends Case {
  history: CaseStep[];
}

const id = <T>() => z.custom<T>(value => typeof value === 'string');
const jsonText = <S extends z.ZodType>(schema: S) =>
  z.preprocess(value => (typeof value === 'string' ? JSON.parse(value) : value), schema);
const truth = z.preprocess(value => value === true || value === 't', z.boolean());
const data = jsonText(z.record(z.string(), z.unknown()));

const subjectsSchema = z.array(
  z.union([
    z.object({ personId: id<Id<'person'>>() }),
    z.object({ householdId: id<Id<'household'>>() }),
    z.object({ unitId: id<Id<'unit'>>() }),
  ]),
);

/** Who may take a step, as one statement finds it. */
export const standingSchema = z.object({
  step: z.string(),
  unit: z.object({ id: id<Id<'unit'>>(), name: z.string() }).nullable(),
  holders: z.array(id<Id<'person'>>()),
  staff: truth,
});

/** The columns of a case's view as one statement selects them. */
export const caseRowSchema = z.object({
  id: id<Id<'case'>>(),
  kind: z.string(),
  workflowVersion: z.coerce.number(),
  externalId: z.string().nullable(),
  unitId: id<Id<'unit'>>(),
  partOfId: id<Id<'case'>>().nullable(),
  about: jsonText(subjectsSchema),
  parties: jsonText(z.array(z.object({ role: z.string(), personId: id<Id<'person'>>() }))),
  data,
  findings: keptSchema.findings,
  state: z.string(),
  reachedOn: z.string(),
  reachedAt: z.string(),
  openedOn: z.string(),
  closedOn: z.string().nullable(),
  version: z.coerce.number(),
  standings: jsonText(z.array(standingSchema)),
  counts: jsonText(z.record(z.string(), z.coerce.number())),
  /** What was said in the matter since it came to its state, in that order. */
  said: jsonText(
    z.array(
      z.object({
        step: z.string(),
        unitId: id<Id<'unit'>>().nullable(),
        on: z.string(),
        data: z.record(z.string(), z.unknown()),
      }),
    ),
  ),
  /** The state of the round it is part of. */
  round: z.string().nullable(),
  /** Whether the actor may record what others did in it. */
  clerk: truth,
  /** Whether the actor may see personal data of those it is about. */
  personal: truth,
});

export type CaseRow = z.infer<typeof caseRowSchema>;

export const stepRowSchema = z.object({
  version: z.coerce.number(),
  step: z.string().nullable(),
  from: z.string().nullable(),
  to: z.string(),
  on: z.string(),
  personId: id<Id<'person'>>().nullable(),
  unitId: id<Id<'unit'>>().nullable(),
  authority: z.string().nullable(),
  opinion: z.string().nullable(),
  reason: z.string().nullable(),
  data,
  recordedBy: z.string().nullable(),
  recordedAt: z.string(),
  effects: jsonText(
    z.array(
      z.object({
        effect: z.enum(['record', 'keep', 'enter', 'leave', 'grant', 'publish', 'open']),
        kind: z.string(),
        eventId: id<Id<'event'>>().nullable(),
        recordId: id<Id<'record'>>().nullable(),
        categoryId: id<Id<'category'>>().nullable(),
        awardId: id<Id<'award'>>().nullable(),
        noticeId: id<Id<'notice'>>().nullable(),
        caseId: id<Id<'case'>>().nullable(),
      }),
    ),
  ),
});

export type StepRow = z.infer<typeof stepRowSchema>;
