import type { Expression, Figure, Setting, Wording } from '@lifang/policy';
import { type Language, say } from '../language.ts';

const FLOW = {
  budget: { title: '拨入', english: 'granted' },
  spending: { title: '支出', english: 'spent' },
  allocation: { title: '拨出', english: 'given on' },
} as const;

/** What a figure is, in words. */
export function figureWords(figure: Figure, language: Language, fields: Fielded): string {
  const inWords = (words: Wording) => say(words, language);
  const all = (kinds: readonly Wording[]) => kinds.map(inWords).join(language === 'en' ? ', ' : '、');
  const en = language === 'en';
  switch (figure.figure) {
    case 'households':
      return en ? 'households' : '户数';
    case 'people':
      if (figure.lists.length === 0) return en ? 'people' : '人数';
      return en ? `people on: ${all(figure.lists)}` : `${all(figure.lists)}人数`;
    case 'holders':
      return en ? `holders of: ${all(figure.positions)}` : `${all(figure.positions)}人数`;
    case 'units':
    case 'places':
      return en ? `number of: ${inWords(figure.kind)}` : `${inWords(figure.kind)}数`;
    case 'total':
      return en
        ? `${inWords(figure.of)}: total of ${fieldName(figure.of, figure.field, inWords)}`
        : `${inWords(figure.of)}${fieldName(figure.of, figure.field, inWords)}合计`;
    case 'largest':
      return en
        ? `${inWords(figure.of)}: largest ${fieldName(figure.of, figure.field, inWords)}`
        : `${inWords(figure.of)}最大${fieldName(figure.of, figure.field, inWords)}`;
    case 'field':
      return fieldName(fields, figure.field, inWords);
    case 'measured':
      return inWords(figure.indicator);
    case 'entered':
      return en
        ? `${inWords(figure.fund)}, ${inWords(FLOW[figure.flow])}`
        : `${inWords(figure.fund)}${inWords(FLOW[figure.flow])}`;
  }
}

interface Fielded {
  readonly fields: Readonly<Record<string, Wording>>;
}

function fieldName({ fields }: Fielded, field: string, inWords: (words: Wording) => string): string {
  const found = fields[field];
  return found === undefined ? field : inWords(found);
}

/** How words for what stands in an expression are found. */
export interface Sayer {
  readonly language: Language;
  figure(figure: Figure): string;
  setting(setting: Setting): string;
}

const SIGNS = { plus: '+', minus: '−', times: '×', over: '÷' } as const;

/** How an amount is found, as one line. */
export function expressionWords(expression: Expression, sayer: Sayer): string {
  const put = (each: Expression): string => expressionWords(each, sayer);
  const inner = (each: Expression): string =>
    'left' in each && each.is in SIGNS ? `(${put(each)})` : put(each);
  const en = sayer.language === 'en';
  switch (expression.is) {
    case 'stated':
      return expression.value;
    case 'setting':
      return sayer.setting(expression.setting);
    case 'figure':
      return sayer.figure(expression.figure);
    case 'larger':
    case 'smaller': {
      const word = { larger: en ? 'larger of' : '较大者', smaller: en ? 'smaller of' : '较小者' }[
        expression.is
      ];
      return `${word}(${put(expression.left)}, ${put(expression.right)})`;
    }
    case 'bands': {
      const table = expression.bands.map(({ from, gives }) =>
        en ? `${from} and over: ${put(gives)}` : `${from} 以上 ${put(gives)}`,
      );
      const below =
        expression.below === null
          ? []
          : [en ? `below: ${put(expression.below)}` : `不足 ${put(expression.below)}`];
      return en
        ? `by ${put(expression.of)}: ${[...table, ...below].join('; ')}`
        : `按${put(expression.of)}分档：${[...table, ...below].join('；')}`;
    }
    case 'if-reached': {
      const { of, bound, gives, otherwise } = expression;
      const reached = en
        ? `${put(gives)} where ${put(of)} is ${put(bound)} or more`
        : `${put(of)}达到${put(bound)}的，${put(gives)}`;
      if (otherwise === null) return reached;
      return en ? `${reached}, else ${put(otherwise)}` : `${reached}；否则 ${put(otherwise)}`;
    }
    default:
      return `${inner(expression.left)} ${SIGNS[expression.is]} ${inner(expression.right)}`;
  }
}
