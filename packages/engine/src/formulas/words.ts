import type { Expression, Figure, Setting } from '@lifang/policy';

type Language = 'zh-CN' | 'en';
const inLanguage = (
  language: Language,
  words: { readonly title: string; readonly english: string },
): string => (language === 'en' ? words.english : words.title);

const FLOW = {
  budget: { title: '拨入', english: 'granted' },
  spending: { title: '支出', english: 'spent' },
  allocation: { title: '拨出', english: 'given on' },
} as const;

/** What a figure is, in words. */
export function figureWords(figure: Figure, language: Language, fields: Fielded): string {
  const say = (words: { readonly title: string; readonly english: string }) => inLanguage(language, words);
  const all = (kinds: readonly { readonly title: string; readonly english: string }[]) =>
    kinds.map(say).join(language === 'en' ? ', ' : '、');
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
      return en ? `number of: ${say(figure.kind)}` : `${say(figure.kind)}数`;
    case 'total':
      return en
        ? `${say(figure.of)}: total of ${fieldName(figure.of, figure.field, say)}`
        : `${say(figure.of)}${fieldName(figure.of, figure.field, say)}合计`;
    case 'largest':
      return en
        ? `${say(figure.of)}: largest ${fieldName(figure.of, figure.field, say)}`
        : `${say(figure.of)}最大${fieldName(figure.of, figure.field, say)}`;
    case 'field':
      return fieldName(fields, figure.field, say);
    case 'measured':
      return say(figure.indicator);
    case 'entered':
      return en
        ? `${say(figure.fund)}, ${say(FLOW[figure.flow])}`
        : `${say(figure.fund)}${say(FLOW[figure.flow])}`;
  }
}

interface Fielded {
  readonly fields: Readonly<Record<string, { readonly title: string; readonly english: string }>>;
}

function fieldName(
  { fields }: Fielded,
  field: string,
  say: (words: { readonly title: string; readonly english: string }) => string,
): string {
  const found = fields[field];
  return found === undefined ? field : say(found);
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
  const say = (each: Expression): string => expressionWords(each, sayer);
  const inner = (each: Expression): string =>
    'left' in each && each.is in SIGNS ? `(${say(each)})` : say(each);
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
      return `${word}(${say(expression.left)}, ${say(expression.right)})`;
    }
    case 'bands': {
      const table = expression.bands.map(({ from, gives }) =>
        en ? `${from} and over: ${say(gives)}` : `${from} 以上 ${say(gives)}`,
      );
      const below =
        expression.below === null
          ? []
          : [en ? `below: ${say(expression.below)}` : `不足 ${say(expression.below)}`];
      return en
        ? `by ${say(expression.of)}: ${[...table, ...below].join('; ')}`
        : `按${say(expression.of)}分档：${[...table, ...below].join('；')}`;
    }
    case 'if-reached': {
      const { of, bound, gives, otherwise } = expression;
      const reached = en
        ? `${say(gives)} where ${say(of)} is ${say(bound)} or more`
        : `${say(of)}达到${say(bound)}的，${say(gives)}`;
      if (otherwise === null) return reached;
      return en ? `${reached}, else ${say(otherwise)}` : `${reached}；否则 ${say(otherwise)}`;
    }
    default:
      return `${inner(expression.left)} ${SIGNS[expression.is]} ${inner(expression.right)}`;
  }
}
