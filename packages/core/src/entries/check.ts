import type { Id } from '@lifang/db';
import { type Configuration, type Defined, findFundKind } from '@lifang/engine';
import { citations, type Day, type Flow, type FundKind, OPEN_END, qualify } from '@lifang/policy';
import type { Language } from '../context/request.ts';
import { invalid, Problem, type Refusal, unknown } from '../errors/problem.ts';
import { expectKind } from '../fields/kind.ts';

/** A unit as an entry names it. */
export interface NamedUnit {
  readonly id: Id<'unit'>;
  readonly kind: string;
  readonly from: Day;
  readonly to: Day;
}

/** What an entry says, as far as its fund looks at it. */
export interface Said {
  readonly kind: string;
  readonly flow: Flow;
  readonly on: Day;
  readonly purpose: string | null;
  readonly document: string | null;
}

/** The fund of an entry, and that the units it names are of the kind that keeps a book of it, on the day. */
export function expectBooks(
  config: Configuration,
  said: Said,
  today: Day,
  book: NamedUnit | undefined,
  other: { readonly asked: boolean; readonly unit: NamedUnit | undefined },
): Defined<FundKind> {
  const fund = expectKind(findFundKind(config, said.kind, said.on));
  const keeper = qualify(fund.enabled.policy.slug, fund.definition.keptBy);
  if (book === undefined) throw unknown('byUnitId', 'unit');
  if (said.on > today) throw invalid('on', { zh: '晚于今天', en: 'lies in the future' });
  expectBook('byUnitId', book, keeper, said.on);
  if (other.asked !== (said.flow === 'allocation')) {
    throw invalid('toUnitId', {
      zh: '只有拨付转入另一账簿，且必须填写',
      en: 'only an allocation goes to another book, and it must',
    });
  }
  if (!other.asked) return fund;
  if (other.unit === undefined) throw unknown('toUnitId', 'unit');
  if (other.unit.id === book.id) throw invalid('toUnitId', { zh: '是同一账簿', en: 'it is the same book' });
  expectBook('toUnitId', other.unit, keeper, said.on);
  return fund;
}

function expectBook(field: string, unit: NamedUnit, keeper: string, on: Day): void {
  if (unit.kind !== keeper)
    throw invalid(field, {
      zh: `该账簿由 ${keeper} 保管，而所填单位是 ${unit.kind}`,
      en: `a ${keeper} keeps this book; that unit is a ${unit.kind}`,
    });
  if (on < unit.from || on > unit.to) {
    const days = unit.to === OPEN_END ? `from ${unit.from}` : `from ${unit.from} to ${unit.to}`;
    throw invalid(field, {
      zh: `该单位存在于 ${unit.from} ${unit.to === OPEN_END ? '以后' : `至 ${unit.to}`}`,
      en: `that unit exists ${days}`,
    });
  }
}

/** Refuses money spent on what the fund is not for, and money that goes to another book without a document. */
export function expectLawful(language: Language, { definition, id }: Defined<FundKind>, said: Said): void {
  const en = language === 'en';
  const refused = (refusal: Omit<Refusal, 'rule' | 'next'>, next: string) =>
    new Problem('refused-by-rule', { refusals: [{ rule: id, next, ...refusal }] });
  const { purposes, purposesCite } = definition;
  const known = purposes.some(({ value }) => value === said.purpose);
  if (said.flow === 'spending' && purposes.length > 0 && !known) {
    const titles = purposes.map(({ title, english }) => (en ? english : title)).join(en ? ', ' : '、');
    throw refused(
      {
        clauses: citations(purposesCite),
        requirement: 'purpose',
        has: said.purpose,
        needs: purposes.map(({ value }) => value).join(', '),
      },
      en ? `Enter it only for: ${titles}` : `只能用于：${titles}`,
    );
  }
  if (said.flow === 'allocation' && said.document === null) {
    throw refused(
      { clauses: citations(definition.cites), requirement: 'document', has: null, needs: 'document' },
      en ? 'Name the document by which it goes to another book' : '各单位单独建账：写明据以划转的文件',
    );
  }
}
