import type { MonthlyReport } from '@lifang/core';
import { newId } from '@lifang/db';
import { expect, it } from 'vitest';
import { monthlyReportPage } from './page.ts';

const counts = { owed: 9, compliant: 5, late: 1, due: 1, overdue: 2, open: 1, waived: 2, excused: 1 };
const months = ['2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10'];
const HOSTILE = '</style><script>alert(1)</script>';

function reportOf(duties: number, units: number): MonthlyReport {
  return {
    unit: {
      id: newId<'unit'>(),
      kind: 'sample.committee',
      kindTitle: '居委会',
      name: HOSTILE,
      above: [HOSTILE],
      households: 5000,
      people: 12_000,
    },
    period: { key: '2026-10', from: '2026-10-01', to: '2026-10-31' },
    asOf: '2026-10-31',
    over: true,
    issuedOn: '2026-11-25',
    documents: [{ slug: 'sample', title: HOSTILE, english: HOSTILE, number: HOSTILE }],
    total: counts,
    carried: 3,
    months: months.map(period => ({ period, ...counts })),
    duties: Array.from({ length: duties }, (_, n) => ({
      rule: `sample.duty-${n}`,
      title: `责任${n}${HOSTILE}`,
      clauses: [`LF-${n}`],
      part: 'falls-due',
      ...counts,
      overdue: n,
      carried: 0,
      dueOn: null,
      months: months.map(period => ({ period, owed: 4, compliant: 1 })),
    })),
    units: Array.from({ length: units }, (_, n) => ({
      id: newId<'unit'>(),
      name: `单位${n}${HOSTILE}`,
      above: [HOSTILE],
      owed: 9,
      compliant: 5,
      left: n,
      overdue: 1,
    })).reverse(),
    events: [
      {
        kind: 'sample.visit',
        title: HOSTILE,
        clauses: [],
        events: 5,
        participations: 9,
        flagged: 1,
        void: 1,
        withdrawn: 1,
      },
    ],
  };
}

it.each(['zh-CN', 'en'] as const)('stays one sheet however much there is, in %s', async language => {
  const body = String(await monthlyReportPage(reportOf(40, 80), language));
  expect(body.match(/class="title"/g)).toHaveLength(14);
  expect(body.match(/class="unit"/g)).toHaveLength(10);
  // Those with most left to do are shown, and the others summed up.
  expect(body).toContain('责任39');
  expect(body).not.toContain('责任25&lt;');
  expect(body).toContain('（26）');
  expect(body).toContain('（69）');
});

it('shows what falls due before what only reaches people, however many those are', async () => {
  const report = reportOf(20, 0);
  const coverage = report.duties.map(duty => ({ ...duty, part: 'coverage' as const, owed: 900 }));
  const body = String(
    await monthlyReportPage({ ...report, duties: [...coverage, ...report.duties.slice(0, 3)] }, 'zh-CN'),
  );
  expect(body.match(/class="clause">LF-[012]</g)?.length).toBeGreaterThanOrEqual(3);
  expect(body.indexOf('LF-0<')).toBeLessThan(body.indexOf('已覆盖'));
  expect(body).toContain('没有期限、只看覆盖：');
  expect(body).not.toContain('其余各项');
});

it('keeps every text a text', async () => {
  const body = String(await monthlyReportPage(reportOf(3, 3), 'zh-CN'));
  expect(body).not.toContain('<script');
  expect(body.match(/<\/style>/g)).toHaveLength(1);
  expect(body).not.toMatch(/undefined|NaN|\[object Object\]/);
});

it('says so where there is nothing', async () => {
  const body = String(await monthlyReportPage(reportOf(0, 0), 'zh-CN'));
  expect(body).toContain('没有未办结的事项。');
  expect(body).not.toMatch(/undefined|NaN|Infinity/);
});
