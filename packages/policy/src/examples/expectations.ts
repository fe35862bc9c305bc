import { z } from 'zod';
import { sayUntagged, tagged } from './tagged.ts';
import {
  anyNumberOf,
  count,
  day,
  mapping,
  moment,
  name,
  namesOrNothing,
  oneOrMore,
  period,
  signed,
} from './words.ts';

/** What is expected of the answers. Each expectation is known by the one key that no other has. */

/** How a duty can stand; `absent` and `not-applicable` both mean that there is no such duty. */
export const STATUSES = [
  'due',
  'compliant',
  'overdue',
  'waived',
  'open',
  'not-applicable',
  'excused',
  'absent',
] as const;
const status = z.enum(STATUSES);

/** How a breach can stand; `absent` means that there is none. */
export const BREACH_STATUSES = ['open', 'accepted', 'healed', 'absent'] as const;

const asOf = { 'as of': day };

const figures = {
  done: count.optional(),
  least: count.optional(),
  target: z.union([count, z.null()]).optional(),
  'above most': z.boolean().optional(),
  due: z.union([day, z.null()]).optional(),
  age: count.optional(),
  latency: count.optional(),
  curable: z.boolean().optional(),
  'owed by': name.optional(),
  clause: oneOrMore(name).optional(),
};

const owed = {
  duty: name,
  for: name,
  in: period.optional(),
  since: day.optional(),
};

const tag = <T extends string>(value: T) => z.literal(value);

const duty = mapping({
  expects: tag('duty'),
  ...asOf,
  ...owed,
  is: status.optional(),
  ...figures,
  /** `periods: { 2014-01: compliant, 2014-02: due }` says of several periods at once what `in` and `is` say of one. */
  periods: z.record(period, status).optional(),
});

const counts = {
  owed: count.optional(),
  due: count.optional(),
  compliant: count.optional(),
  overdue: count.optional(),
  waived: count.optional(),
  open: count.optional(),
  excused: count.optional(),
};

const row = mapping(owed);

const findings = {
  'flagged by': namesOrNothing.optional(),
  'void by': namesOrNothing.optional(),
  'warned by': namesOrNothing.optional(),
  missing: namesOrNothing.optional(),
};

/** Whose a freedom is, and by which clause. */
const freedom = {
  for: name,
  is: z.boolean().optional(),
  since: day.optional(),
  clause: oneOrMore(name).optional(),
};

const KINDS = [
  'duty',
  'event',
  'kept',
  'refused',
  'accepted',
  'compliance',
  'board',
  'case',
  'breach',
  'award',
  'notice',
  'assessment',
  'entitlement',
  'may',
  'unregulated',
  'document',
];

/** How a document can stand in the span it says it holds for. */
const SPANS = ['undetermined', 'to-come', 'active', 'under-review', 'over'] as const;
const TRENDS = ['rising', 'flat', 'falling'] as const;
const VERDICTS = ['met', 'not-met', 'advice-only', 'not-applicable', 'undetermined'] as const;
/** How an amount can stand. */
export const ENTITLED = ['determined', 'undetermined', 'not-applicable'] as const;
const shownValue = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()]);

export const expectation = tagged(
  'expects',
  KINDS,
  z.discriminatedUnion(
    'expects',
    [
      duty,
      mapping({ expects: tag('event'), event: name, ...findings }),
      mapping({ expects: tag('kept'), kept: name, ...findings }),
      mapping({
        expects: tag('refused'),
        refused: name,
        by: name.optional(),
        at: oneOrMore(name).optional(),
        has: count.optional(),
        needs: count.optional(),
        missing: anyNumberOf(name).optional(),
        code: name.optional(),
      }),
      mapping({ expects: tag('accepted'), accepted: name }),
      mapping({
        expects: tag('breach'),
        ...asOf,
        breach: name,
        of: name,
        missing: name.optional(),
        is: z.enum(BREACH_STATUSES).optional(),
        has: count.optional(),
        needs: count.optional(),
        since: day.optional(),
        until: z.union([day, z.null()]).optional(),
        clause: oneOrMore(name).optional(),
      }),
      mapping({
        expects: tag('compliance'),
        ...asOf,
        compliance: name,
        at: name.optional(),
        in: period,
        ...counts,
      }),
      mapping({
        expects: tag('board'),
        ...asOf,
        board: name,
        contains: anyNumberOf(row).optional(),
        lacks: anyNumberOf(row).optional(),
      }),
      mapping({
        expects: tag('case'),
        'as of': moment,
        case: name,
        'state is': name.optional(),
        overdue: z.boolean().optional(),
        due: z.union([day, z.null()]).optional(),
        age: count.optional(),
        next: namesOrNothing.optional(),
        'waits for': namesOrNothing.optional(),
      }),
      mapping({ expects: tag('award'), ...asOf, award: name, 'held by': namesOrNothing }),
      mapping({
        expects: tag('notice'),
        notice: name,
        public: z.boolean(),
        shows: z.record(name, shownValue).optional(),
      }),
      mapping({
        expects: tag('assessment'),
        ...asOf,
        assessment: name,
        for: name.optional(),
        in: period,
        trend: z.union([z.enum(TRENDS), z.null()]).optional(),
        verdict: z.enum(VERDICTS).optional(),
      }),
      mapping({
        expects: tag('entitlement'),
        ...asOf,
        entitlement: name,
        for: name.optional(),
        at: name.optional(),
        amount: z.union([signed, z.null()]).optional(),
        is: z.enum(ENTITLED).optional(),
        awaits: namesOrNothing.optional(),
        paid: z.boolean().optional(),
        clause: oneOrMore(name).optional(),
      }),
      mapping({ expects: tag('may'), ...asOf, may: name, ...freedom }),
      mapping({
        expects: tag('document'),
        ...asOf,
        document: z.enum(SPANS),
        from: z.union([day, z.null()]).optional(),
        'review from': z.union([day, z.null()]).optional(),
        until: z.union([day, z.null()]).optional(),
        awaits: namesOrNothing.optional(),
        clause: oneOrMore(name).optional(),
      }),
      mapping({ expects: tag('unregulated'), ...asOf, unregulated: name, ...freedom }),
    ],
    { error: sayUntagged(KINDS) },
  ),
);

export type SpanStatus = (typeof SPANS)[number];
export type Trend = (typeof TRENDS)[number];
export type Verdict = (typeof VERDICTS)[number];
export type ShownValue = z.infer<typeof shownValue>;

/** An expectation as it was written. */
export type WrittenExpectation = z.infer<typeof expectation>;
