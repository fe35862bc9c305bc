import type { WrittenExpectation } from '../expectations.ts';
import type { Path } from '../problem.ts';
import type { Written } from '../read.ts';
import type { NamedActs } from './act-types.ts';
import type { NamedCases } from './case-acts.ts';
import { caseExpected } from './case-expectations.ts';
import { earlier, everyRef } from './event-acts.ts';
import { free } from './freedoms.ts';
import { assessed } from './measuring.ts';
import { entitled } from './money.ts';
import type { DutyFigures, PlannedExpectation } from './plan.ts';
import { planRow } from './rows.ts';
import type { Scene } from './scene.ts';
import { spanExpected } from './span.ts';

type Kind = WrittenExpectation['expects'];
type Of<K extends Kind> = Extract<WrittenExpectation, { expects: K }>;
type Planned<K extends Kind> = Omit<Extract<PlannedExpectation, { expects: K }>, 'line'>;

function limitsOf(words: readonly string[] | undefined, scene: Scene, path: Path): string[] | null {
  if (words === undefined) return null;
  const { limits } = scene.vocabulary;
  return words.flatMap((word, i) => {
    const limit = limits.find(word);
    return (
      limit?.name ?? scene.faults.unknown([...path, i], { zh: '限制', en: 'limit' }, word, limits.names) ?? []
    );
  });
}

function actOf(word: string, acts: NamedActs, scene: Scene, path: Path): string {
  if (!acts.has(word)) scene.faults.unknown(path, { zh: '行为(as)', en: 'act (as)' }, word, acts.keys());
  return word;
}

function figuresOf(written: Of<'duty'>, scene: Scene, path: Path): DutyFigures {
  const { is, done, least, target, due, age, latency, curable, clause } = written;
  const aboveMost = written['above most'];
  const owner = written['owed by'];
  const owedBy = owner === undefined ? undefined : (scene.unit(owner, [...path, 'owed by']) ?? undefined);
  return { status: is, done, least, target, aboveMost, due, age, latency, curable, owedBy, clauses: clause };
}

function duties(written: Of<'duty'>, scene: Scene, path: Path): Planned<'duty'>[] {
  const row = planRow(written, 'duty', scene, path);
  const figures = figuresOf(written, scene, path);
  const periods = Object.entries(written.periods ?? {});
  if (periods.length === 0 && Object.values(figures).every(figure => figure === undefined)) {
    scene.faults.add(
      path,
      '没有写明期望,例如 is: compliant',
      'expects nothing; write for example is: compliant',
    );
  }
  if (periods.length > 0 && (written.in !== undefined || written.is !== undefined)) {
    scene.faults.add(path, 'periods 不能与 in、is 同用', '`periods` stands in place of `in` and `is`');
  }
  if (row === null) return [];
  const asOf = written['as of'];
  if (periods.length === 0) return [{ expects: 'duty', asOf, row, figures }];
  return periods.map(([period, status]) => ({
    expects: 'duty',
    asOf,
    row: { ...row, period },
    figures: { ...figures, status },
  }));
}

function findings(
  written: Of<'event'> | Of<'kept'>,
  acts: NamedActs,
  scene: Scene,
  path: Path,
): Planned<'kept'>[] {
  const { missing = null } = written;
  const word = written.expects === 'event' ? written.event : written.kept;
  const act = actOf(word, acts, scene, [...path, written.expects]);
  const planned = {
    flaggedBy: limitsOf(written['flagged by'], scene, [...path, 'flagged by']),
    voidBy: limitsOf(written['void by'], scene, [...path, 'void by']),
    warnedBy: limitsOf(written['warned by'], scene, [...path, 'warned by']),
    missing,
  };
  if (Object.values(planned).every(one => one === null)) {
    scene.faults.add(
      path,
      '没有写明期望,例如 flagged by: nothing',
      'expects nothing; write for example flagged by: nothing',
    );
  }
  return [{ expects: 'kept', act, verb: acts.get(act) ?? 'record', ...planned }];
}

function refused(written: Of<'refused'>, acts: NamedActs, scene: Scene, path: Path): Planned<'refused'>[] {
  const { cases, funds, formulas } = scene.vocabulary;
  const word = written.by ?? null;
  const kind = word === null ? null : (cases.find(word) ?? funds.find(word) ?? formulas.find(word));
  const by =
    written.by === undefined
      ? undefined
      : kind === null
        ? limitsOf([written.by], scene, [...path, 'by'])
        : [kind.name];
  return [
    {
      expects: 'refused',
      act: actOf(written.refused, acts, scene, [...path, 'refused']),
      by: by?.[0] ?? null,
      clauses: written.at ?? [],
      has: written.has ?? null,
      needs: written.needs ?? null,
      missing: written.missing ?? [],
      code: written.code ?? null,
    },
  ];
}

function breaches(written: Of<'breach'>, acts: NamedActs, scene: Scene, path: Path): Planned<'breach'>[] {
  const [limit] = limitsOf([written.breach], scene, [...path, 'breach']) ?? [];
  const of = acts.has(written.of) ? written.of : scene.anything(written.of, [...path, 'of']);
  if (limit === undefined || of === null) return [];
  const { is, has, needs, since, until, clause } = written;
  const figures = { status: is, has, needs, since, until, clauses: clause };
  return [
    {
      expects: 'breach',
      asOf: written['as of'],
      limit,
      of,
      requirement: written.missing ?? null,
      figures,
    },
  ];
}

function compliance(written: Of<'compliance'>, scene: Scene, path: Path): Planned<'compliance'>[] {
  const { duties: known } = scene.vocabulary;
  const duty = known.find(written.compliance);
  if (duty === null) {
    scene.faults.unknown(
      [...path, 'compliance'],
      { zh: '责任', en: 'duty' },
      written.compliance,
      known.names,
    );
    return [];
  }
  const { owed, due, compliant, overdue, waived, open, excused } = written;
  const counts = Object.entries({ owed, due, compliant, overdue, waived, open, excused });
  return [
    {
      expects: 'compliance',
      asOf: written['as of'],
      duty: duty.name,
      unit: written.at === undefined ? null : scene.unit(written.at, [...path, 'at']),
      period: written.in,
      counts: Object.fromEntries(counts.flatMap(([key, n]) => (n === undefined ? [] : [[key, n]]))),
    },
  ];
}

function board(written: Of<'board'>, scene: Scene, path: Path): Planned<'board'>[] {
  const rows = (key: 'contains' | 'lacks') =>
    (written[key] ?? []).flatMap((row, i) => planRow(row, 'duty', scene, [...path, key, i]) ?? []);
  return [
    {
      expects: 'board',
      asOf: written['as of'],
      unit: written.board === 'all' ? null : scene.unit(written.board, [...path, 'board']),
      contains: rows('contains'),
      lacks: rows('lacks'),
    },
  ];
}

/** Everybody who holds a title; one name stands for a person, a household or a unit. */
function holders(written: Of<'award'>, scene: Scene, path: Path): Planned<'award'>[] {
  const { awards } = scene.vocabulary;
  const kind = awards.find(written.award);
  if (kind === null) {
    scene.faults.unknown([...path, 'award'], { zh: '称号', en: 'title' }, written.award, awards.names);
    return [];
  }
  const names = everyRef(written['held by'], scene, [...path, 'held by']).map(({ name }) => name);
  return [{ expects: 'award', asOf: written['as of'], award: kind.name, holders: names }];
}

function planOne(written: WrittenExpectation, acts: NamedActs, cases: NamedCases, scene: Scene, path: Path) {
  switch (written.expects) {
    case 'duty':
      return duties(written, scene, path);
    case 'event':
    case 'kept':
      return findings(written, acts, scene, path);
    case 'breach':
      return breaches(written, acts, scene, path);
    case 'refused':
      return refused(written, acts, scene, path);
    case 'accepted':
      return [
        { expects: 'accepted' as const, act: actOf(written.accepted, acts, scene, [...path, 'accepted']) },
      ];
    case 'compliance':
      return compliance(written, scene, path);
    case 'board':
      return board(written, scene, path);
    case 'case':
      return caseExpected(written, cases, scene, path);
    case 'award':
      return holders(written, scene, path);
    case 'notice': {
      const act = earlier(written.notice, 'publish', acts, scene, [...path, 'notice']);
      if (act === null) return [];
      return [{ expects: 'notice' as const, act, public: written.public, shows: written.shows ?? null }];
    }
    case 'assessment':
      return assessed(written, scene, path);
    case 'entitlement':
      return entitled(written, scene, path);
    case 'document':
      return [spanExpected(written, scene, path)];
    case 'may':
    case 'unregulated':
      return free(written, scene, path);
  }
}

/** What an example expects, one status or set of figures at a time. */
export function planExpectations(
  written: readonly Written<WrittenExpectation>[],
  acts: NamedActs,
  cases: NamedCases,
  scene: Scene,
  lineOf: (path: Path) => number,
): readonly PlannedExpectation[] {
  return written.flatMap(({ what, path }) =>
    planOne(what, acts, cases, scene, path).map(planned => ({ ...planned, line: lineOf(path) })),
  );
}
