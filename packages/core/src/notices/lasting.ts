import type { Defined } from '@lifang/engine';
import { citations, type Day, type NoticeKind } from '@lifang/policy';
import type { Language } from '../context/request.ts';
import { Problem } from '../errors/problem.ts';

/** Refuses to let a notice end that is published for good. */
export function expectOpenEnd(
  { definition, id }: Defined<NoticeKind>,
  end: Day | undefined,
  language: Language,
): void {
  if (!definition.lasting || end === undefined) return;
  const next = {
    zh: '公开之后不撤下，不设截止日；写错的，可以当天撤下重发',
    en: 'It stays up and has no last day; what is wrong may be taken down on its first day and published again',
  };
  throw new Problem('refused-by-rule', {
    refusals: [
      {
        rule: id,
        clauses: citations(definition.cites),
        requirement: 'lasting',
        has: end,
        needs: null,
        next: language === 'en' ? next.en : next.zh,
      },
    ],
  });
}
