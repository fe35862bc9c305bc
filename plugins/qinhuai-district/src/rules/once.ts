import { by, duty, type Happens, type SubjectSelection, type UnitKind } from '@lifang/policy';
import { undatedWorkDeadline } from '../settings.ts';

/** Work that has to be done once and bears no date: open, and overdue only by a day the tenant names. */
export const once = (
  name: string,
  words: {
    readonly title: string;
    readonly english: string;
    readonly cites: string | readonly string[];
    readonly reading?: string;
  },
  what: {
    readonly owedBy: UnitKind;
    readonly subjects: SubjectSelection;
    readonly done: Happens;
    /** How many different values of this field are needed. */
    readonly distinct?: readonly [field: string, least: number];
  },
) =>
  duty(name, {
    ...words,
    reading: words.reading ?? '原文没有写期限:未设定完成日之前一直显示未完,不算逾期。',
    owedBy: what.owedBy,
    subjects: what.subjects,
    when: by(undatedWorkDeadline),
    done: what.done,
    ...(what.distinct === undefined
      ? {}
      : { counting: { distinct: what.distinct[0] }, need: { least: what.distinct[1] } }),
  });
