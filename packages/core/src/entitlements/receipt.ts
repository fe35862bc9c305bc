import {
  type ActiveFormula,
  type Computed,
  type Configuration,
  compute,
  expressionWords,
  type Figures,
  type FormulaDays,
  figureKey,
  figureText,
  figureWords,
  say,
  storedSetting,
} from '@lifang/engine';
import {
  citations,
  type Day,
  exactText,
  type Figure,
  figuresIn,
  type Measure,
  qualify,
  type Setting,
  settingsInExpression,
} from '@lifang/policy';
import type { Language } from '../context/request.ts';
import { type SettingJson, toSettingJson } from '../settings/value.ts';

/** Something without which there is no amount. */
interface AwaitedView {
  what: 'setting' | 'figure';
  /** `<slug>.<name>` of a setting; what is looked at otherwise. */
  name: string;
  title: string;
  clauses: string[];
}

/** How an amount was found: by which rule of which encoding, of what, with what result. It names no ids. */
export interface AmountReceipt {
  /** `<slug>.<name>`. */
  rule: string;
  title: string;
  clauses: string[];
  reading: string | null;
  policy: { slug: string; encoding: string; document: string; number: string | null };
  asOf: Day;
  period: string | null;
  gives: Measure;
  status: Computed['status'];
  /** Exact; money in whole fen. */
  amount: string | null;
  /** The formula in words. */
  computed: string;
  facts: { title: string; value: string | null; from: Day | null; to: Day }[];
  settings: { name: string; title: string; value: SettingJson; from: Day | null }[];
  awaits: AwaitedView[];
}

/** Works a formula out and says how. */
export function amountReceipt(
  language: Language,
  config: Configuration,
  active: ActiveFormula,
  figures: Figures,
  { asOf, days }: { readonly asOf: Day; readonly days: FormulaDays },
): AmountReceipt {
  const { enabled, formula, rule } = active;
  const { slug, encoding, document } = enabled.policy;
  const name = (figure: Figure) => figureWords(figure, language, formula.of);
  const { status, amount, awaits } = compute(config, active, figures, asOf);
  const looked = new Map(figuresIn(formula.compute).map(figure => [figureKey(slug, figure), figure]));
  const read = new Map(settingsInExpression(formula.compute).map(setting => [setting.name, setting]));
  return {
    rule,
    title: say(formula, language),
    clauses: [...citations(formula.cites)],
    reading: formula.reading,
    policy: { slug, encoding, document: document.title, number: document.number },
    asOf,
    period: days.period,
    gives: formula.gives,
    status,
    amount: amount === null ? null : exactText(amount),
    computed: expressionWords(formula.compute, {
      language,
      figure: name,
      setting: (setting: Setting) => say(setting, language),
    }),
    facts: [...looked].map(([key, figure]) => ({
      title: name(figure),
      value: figureText(figures[key] ?? null),
      ...daysOf(figure, days),
    })),
    settings: [...read.values()].map(setting => {
      const stored = storedSetting(config, qualify(slug, setting), asOf);
      return {
        name: qualify(slug, setting),
        title: say(setting, language),
        value: toSettingJson(stored === undefined ? setting.default : stored.value),
        from: stored?.from ?? null,
      };
    }),
    awaits: awaits.map(awaited =>
      awaited.what === 'setting'
        ? {
            what: 'setting',
            name: qualify(slug, awaited.setting),
            title: say(awaited.setting, language),
            clauses: [...citations(awaited.setting.cites)],
          }
        : {
            what: 'figure',
            name: awaited.figure.figure,
            title: name(awaited.figure),
            clauses: [...citations(formula.cites)],
          },
    ),
  };
}

/** From when to when a figure looks: lines and entries over a stretch, all else on one day. */
function daysOf(figure: Figure, { start, end, counted, period }: FormulaDays): { from: Day | null; to: Day } {
  const overDays = figure.figure === 'entered' || (figure.figure === 'total' && figure.of.noun === 'record');
  if (overDays) return { from: period === null ? null : start, to: end };
  return {
    from: figure.figure === 'measured' ? start : counted,
    to: figure.figure === 'measured' ? end : counted,
  };
}
