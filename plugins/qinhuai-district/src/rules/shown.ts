import {
  type Counting,
  duty,
  freely,
  type Happens,
  type SubjectSelection,
  type UnitKind,
} from '@lifang/policy';

/** No number in the text: what was done is shown year by year, and nothing is overdue. */
export const shown = (
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
    readonly counting?: Counting;
    readonly need?: { readonly least: number; readonly target?: number };
  },
) =>
  duty(name, {
    ...words,
    reading: words.reading ?? '没有频次:按年显示情况,不算逾期。',
    owedBy: what.owedBy,
    subjects: what.subjects,
    when: freely({ per: 'year' }),
    done: what.done,
    counting: what.counting ?? 'each',
    ...(what.need === undefined ? {} : { need: what.need }),
  });
