import type { Reply } from '@lifang/api/testing';
import type { DutyFigures, DutyRow, PlannedAct, PlannedExpectation } from '@lifang/policy/examples';
import {
  boardOf,
  complianceOf,
  type Duty,
  dutiesOf,
  eventSchema,
  problemSchema,
  reasonOf,
  shows,
} from './answers.ts';
import { breachStands } from './breaches.ts';
import { caseStands } from './cases.ts';
import { compare, differs, type Failure } from './failure.ts';
import { isFree } from './freedoms.ts';
import { noticeUp, titleHeld } from './honours.ts';
import { assessed } from './measuring.ts';
import { entitled } from './money.ts';
import { documentStands } from './span.ts';
import type { Stage } from './stage.ts';

type Expected<K extends PlannedExpectation['expects']> = Extract<PlannedExpectation, { expects: K }>;

/** The answers to the acts that have a name. */
export type Replies = ReadonlyMap<string, Reply>;

const titleOf = ({ duty, subject, period, since }: DutyRow): string =>
  [duty, subject.name, period ?? since].filter(Boolean).join(' ');

/**
 * What came out, under the names the format gives to it. Boards do not list what is not owed, so that `absent` and
 * `not-applicable` are two words for the same answer: the one that was expected is said.
 */
function figuresOf(
  duty: Duty | undefined,
  expected: DutyFigures,
): Readonly<Record<keyof DutyFigures, unknown>> {
  const none = expected.status === 'not-applicable' ? 'not-applicable' : 'absent';
  const status = duty === undefined ? none : duty.excuse === null ? duty.status : 'excused';
  return {
    status,
    done: duty?.done,
    least: duty?.required,
    target: duty?.target,
    aboveMost: duty?.aboveMost,
    due: duty?.dueOn,
    age: duty?.age,
    latency: duty?.latency,
    curable: duty?.curable,
    owedBy: duty?.owedBy?.id,
    clauses: duty?.clauses,
  };
}

const WORDS: Readonly<Partial<Record<keyof DutyFigures, string>>> = {
  status: 'is',
  aboveMost: 'above most',
  owedBy: 'owed by',
  clauses: 'clause',
};
const FIGURES = [
  'status',
  'done',
  'least',
  'target',
  'aboveMost',
  'due',
  'age',
  'latency',
  'curable',
  'owedBy',
  'clauses',
] as const satisfies readonly (keyof DutyFigures)[];

async function duty(stage: Stage, { row, figures, asOf, line }: Expected<'duty'>): Promise<Failure[]> {
  const found = await dutiesOf(stage, row, asOf);
  const title = titleOf(row);
  if (found.length > 1) {
    const which = found.map(({ period }) => period).join(', ');
    return [
      {
        line,
        zh: `${title} 有不止一项(${which}),请用 in 或 since 写明`,
        en: `${title}: there are several (${which}); say which with \`in\` or \`since\``,
      },
    ];
  }
  const actual = figuresOf(found[0], figures);
  return FIGURES.flatMap(name => {
    const expected = figures[name];
    if (expected === undefined) return [];
    const what = `${title} ${WORDS[name] ?? name}`;
    const wanted = name === 'owedBy' ? stage.id(String(expected)) : expected;
    if (compare(line, what, wanted, actual[name]).length === 0) return [];
    return [differs(line, what, expected, name === 'owedBy' ? found[0]?.owedBy?.name : actual[name])];
  });
}

/** Where something that an act made is read. */
const PATHS: Readonly<Partial<Record<PlannedAct['verb'], string>>> = {
  record: 'events',
  keep: 'records',
  open: 'places',
  appoint: 'appointments',
  constitute: 'groups',
  'open-case': 'cases',
  grant: 'awards',
  publish: 'notices',
  enter: 'entries',
};

/** What limits found of something an act made, as it stands in the end. */
async function kept(stage: Stage, expected: Expected<'kept'>, replies: Replies): Promise<Failure[]> {
  const { act, line } = expected;
  const reply = replies.get(act);
  if (reply === undefined || reply.code !== null) return [differs(line, act, '已记录 recorded', reply?.code)];
  const path = PATHS[expected.verb];
  if (path === undefined)
    return [differs(line, act, '可由限制判断的行为 an act that limits judge', expected.verb)];
  const read = (await stage.admin.get(`/v1/${path}/${reply.id}`)).expectOk();
  const { findings } = eventSchema.parse(read.body);
  const limits = (consequence: string) =>
    findings.filter(finding => finding.consequence === consequence).map(({ limit }) => limit);
  const wanted = (names: readonly string[]) => names.map(name => stage.kind(name));
  const asked = [
    ['flagged by', expected.flaggedBy, limits('flag')],
    ['void by', expected.voidBy, limits('void')],
    ['warned by', expected.warnedBy, limits('warn')],
  ] as const;
  const missing = findings.flatMap(finding => finding.missing);
  return [
    ...asked.flatMap(([word, names, actual]) =>
      names === null ? [] : compare(line, `${act} ${word}`, wanted(names), actual),
    ),
    ...(expected.missing === null ? [] : compare(line, `${act} missing`, expected.missing, missing)),
  ];
}

function refused(stage: Stage, expected: Expected<'refused'>, replies: Replies): Failure[] {
  const { act, line, by, clauses, has, needs, code } = expected;
  const reply = replies.get(act);
  if (reply === undefined || reply.code === null) {
    return [differs(line, act, '不予办理 refused', '已办理 accepted')];
  }
  const problem = problemSchema.parse(reply.body);
  const refusals = problem.refusals.filter(({ rule }) => by === null || rule === stage.kind(by));
  const [first] = refusals;
  if (
    first === undefined &&
    (by !== null || clauses.length > 0 || has !== null || needs !== null || expected.missing.length > 0)
  ) {
    const rules = problem.refusals.map(({ rule }) => rule);
    return [differs(line, `${act} by`, by, rules.length === 0 ? problem.code : rules)];
  }
  const { missing } = expected;
  const unnamed = clauses.filter(clause => !refusals.some(refusal => refusal.clauses.includes(clause)));
  return [
    ...(unnamed.length === 0 ? [] : [differs(line, `${act} at`, clauses, first?.clauses)]),
    ...(has === null ? [] : compare(line, `${act} has`, has, first?.has)),
    ...(needs === null ? [] : compare(line, `${act} needs`, needs, first?.needs)),
    ...(missing.length === 0
      ? []
      : compare(
          line,
          `${act} missing`,
          missing,
          refusals.map(({ requirement }) => requirement),
        )),
    ...(code === null ? [] : compare(line, `${act} code`, code, problem.code)),
  ];
}

async function compliance(stage: Stage, expected: Expected<'compliance'>): Promise<Failure[]> {
  const { line, duty: name, period, counts } = expected;
  const actual = await complianceOf(stage, expected);
  return Object.entries(counts).flatMap(([count, wanted]) =>
    compare(line, `${name} ${period} ${count}`, wanted, actual(count)),
  );
}

async function board(stage: Stage, expected: Expected<'board'>): Promise<Failure[]> {
  const { line, unit, asOf, contains, lacks } = expected;
  const found = await boardOf(stage, unit, asOf);
  const wrong = (rows: readonly DutyRow[], wanted: boolean) =>
    rows
      .filter(row => shows(stage, found, row) !== wanted)
      .map(row =>
        differs(
          line,
          `${unit ?? 'all'} ${titleOf(row)}`,
          wanted ? '在列 shown' : '不在列 not shown',
          wanted ? '不在列 not shown' : '在列 shown',
        ),
      );
  return [...wrong(contains, true), ...wrong(lacks, false)];
}

/** What came out otherwise than expected. */
export async function check(
  stage: Stage,
  expected: PlannedExpectation,
  replies: Replies,
): Promise<Failure[]> {
  if ('asOf' in expected) await stage.moveOnTo(expected.asOf);
  switch (expected.expects) {
    case 'duty':
      return duty(stage, expected);
    case 'kept':
      return kept(stage, expected, replies);
    case 'breach':
      return breachStands(stage, expected);
    case 'refused':
      return refused(stage, expected, replies);
    case 'accepted': {
      const reply = replies.get(expected.act);
      if (reply !== undefined && reply.code === null) return [];
      const came = reply === undefined ? null : reasonOf(reply);
      return [differs(expected.line, expected.act, '已办理 accepted', came)];
    }
    case 'compliance':
      return compliance(stage, expected);
    case 'board':
      return board(stage, expected);
    case 'case':
      return caseStands(stage, expected);
    case 'award':
      return titleHeld(stage, expected);
    case 'notice':
      return noticeUp(stage, expected);
    case 'assessment':
      return assessed(stage, expected);
    case 'entitlement':
      return entitled(stage, expected);
    case 'document':
      return documentStands(stage, expected);
    case 'freedom':
      return isFree(stage, expected);
  }
}
