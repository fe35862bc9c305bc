import { createHash } from 'node:crypto';
import type { CalendarFeed, Language } from '@lifang/core';
import { calendarFile } from './ics.ts';

type Entry = CalendarFeed['days'][number]['entries'][number];

interface Words {
  readonly mine: string;
  readonly left: string;
  readonly done: string;
  readonly overdue: string;
  readonly ahead: string;
  readonly clauses: string;
  readonly allDone: string;
  readonly stop: string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  'zh-CN': {
    mine: '我的责任',
    left: '未办',
    done: '已办',
    overdue: '逾期',
    ahead: '预计',
    clauses: '条款',
    allDone: '已全部办结',
    stop: '：',
  },
  en: {
    mine: 'My duties',
    left: 'left',
    done: 'done',
    overdue: 'overdue',
    ahead: 'expected',
    clauses: 'Clauses',
    allDone: 'all done',
    stop: ': ',
  },
};

/** A feed as a calendar file: an entry for each duty on each day something falls due by it. */
export function feedFile(
  { feedId, tenant, unit, days }: CalendarFeed,
  at: string,
  language: Language,
): string {
  const words = WORDS[language];
  return calendarFile({
    name: `${tenant} · ${unit ?? words.mine}`,
    at,
    events: days.flatMap(({ day, entries }) =>
      entries.map(entry => ({
        uid: `${createHash('sha256').update(`${feedId} ${day} ${entry.rule}`).digest('hex').slice(0, 32)}@lifang`,
        day,
        summary: `${entry.title}${words.stop}${standing(entry, words)}`,
        description: `${words.clauses} ${entry.clauses.join(', ')}`,
      })),
    ),
  });
}

function standing({ left, done, overdue, ahead }: Entry, words: Words): string {
  const counts = [
    [words.overdue, overdue],
    [words.left, left],
    [words.ahead, ahead],
    [words.done, done],
  ] as const;
  if (overdue + left + ahead === 0) return `${words.allDone} (${done})`;
  return counts
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');
}
