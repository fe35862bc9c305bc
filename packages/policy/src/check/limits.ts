import { isFormulaBound } from '../conditions.ts';
import { type CaseKind, nounsAbout } from '../kinds/case.ts';
import type { Field, Fields } from '../kinds/fields.ts';
import { heldIn } from '../kinds/position.ts';
import type { RecordKind } from '../kinds/record.ts';
import type { UnitKind } from '../kinds/unit.ts';
import type { SubjectNoun } from '../names.ts';
import { isExact } from '../numbers/exact.ts';
import type { Policy } from '../policy.ts';
import { type Act, consequenceOf, type Limit } from '../rules/limit.ts';
import { type ActSelection, OF_CASES, SELECTABLE } from '../selections/act-selection.ts';
import { conditionsOf, factsOf, selectionsOf } from './conditions.ts';
import { type Check, type Finding, finding } from './finding.ts';
import { canConcern } from './happenings.ts';
import { dataFaults, fieldsOf } from './limit-data.ts';
import { limitAt } from './parts.ts';
import { selfAndAbove } from './unit-tree.ts';

/** Whether the selection is one that the act has. */
function isOfAct({ on }: Limit, { selects }: ActSelection): boolean {
  return SELECTABLE[selects].acts.some(act => act === on.act);
}

function selectionFault(policy: Policy, limit: Limit, selection: ActSelection): Finding[] {
  const at = limitAt(limit);
  if (!isOfAct(limit, selection)) {
    return [
      finding(
        'fact-of-another-act',
        at,
        `“${limit.on.act}”没有“${selection.selects}”可数`,
        `counts "${selection.selects}", which ${limit.on.act} does not have`,
      ),
    ];
  }
  switch (selection.selects) {
    case 'holders':
      return seatFaults(limit, selection);
    case 'held-there':
    case 'members-holding-there':
    case 'members-not-holding-there':
    case 'absent-holders':
      return thereFaults(limit, selection);
    case 'concerned-in':
      return selection.kinds.flatMap(list =>
        list.noun !== 'category' ? [] : concernFaults(limit, list.of, list.name, 'list'),
      );
    case 'cases-about':
    case 'cases-there':
    case 'concerned-without':
      return selection.kinds.flatMap(kind =>
        kind.noun !== 'case'
          ? []
          : [
              ...caseFaultsOf(limit, selection, kind),
              ...stateFaults(policy, limit, kind.name, selection.words),
            ],
      );
    case 'concerned-of':
      return selection.kinds.flatMap(kind => concernFaults(limit, 'unit', kind.name, 'unit'));
    case 'kept-total':
      return selection.kinds.flatMap(kind =>
        kind.noun === 'record' ? totalFaults(limit, kind, selection.words) : [],
      );
    case 'functions':
      return functionFaults(limit, selection.words);
    default:
      return [];
  }
}

/** Whether what is judged has anything to do with cases of a kind. */
function caseFaultsOf(limit: Limit, { selects }: ActSelection, kind: CaseKind): Finding[] {
  switch (selects) {
    case 'cases-about':
      return [...nounsAbout(kind)].flatMap(noun => concernFaults(limit, noun, kind.name, 'case'));
    case 'cases-there':
      return elsewhere(limit, kind);
    case 'concerned-without':
      return [
        ...concernFaults(limit, 'unit', kind.name, 'case'),
        ...(nounsAbout(kind).has('unit')
          ? []
          : [
              finding(
                'never-concerned',
                limitAt(limit),
                `“${kind.name}”不涉及单位,不会为行为的单位而立`,
                `cases of "${kind.name}" are about no unit, so never about the one that acts`,
              ),
            ]),
      ];
    default:
      return [];
  }
}

/** The kinds of unit that act, where the act's kinds say. */
function unitsActing(on: Act): readonly UnitKind[] {
  switch (on.act) {
    case 'keeping':
      return on.kinds.map(({ keptBy }) => keptBy);
    case 'constituting':
    case 'opening':
      return on.kinds.map(({ of }) => of);
    case 'opening-place':
      return on.kinds.flatMap(({ of }) => of);
    case 'granting':
    case 'publishing':
      return on.kinds.map(({ by }) => by);
    default:
      return [];
  }
}

/** Whether a case can be the matter of the act's unit or of one below it; events are by whichever unit. */
function elsewhere(limit: Limit, kind: CaseKind): Finding[] {
  const places = unitsActing(limit.on);
  return places.length === 0 || places.some(place => selfAndAbove(kind.of).has(place))
    ? []
    : [
        finding(
          'never-there',
          limitAt(limit),
          `“${kind.name}”不会是行为所在单位及其下级的事项`,
          `"${kind.name}" is never the matter of the unit of the act or one below it`,
        ),
      ];
}

const typeIn = (fields: Fields, field: string): Field['type'] | null => {
  const declared = Object.hasOwn(fields, field) ? fields[field] : undefined;
  return declared === undefined || declared.class === 'sensitive' ? null : declared.type;
};

/** A field can say the same only in cases, and where case and act both have it, in the clear and of one type. */
function alikeFaults(limit: Limit, { selects, kinds, alike }: ActSelection): Finding[] {
  const cases = OF_CASES.has(selects) ? kinds.filter(kind => kind.noun === 'case') : [];
  return alike
    .filter(field => {
      const [type = null] = cases.map(({ fields }) => typeIn(fields, field));
      return type === null || fieldsOf(limit.on).some(({ fields }) => typeIn(fields, field) !== type);
    })
    .map(field =>
      finding(
        'field-unfit',
        limitAt(limit),
        `案件与所判断的行为没有能互相比较的字段“${field}”`,
        `the case and what is judged have no field "${field}" that can be compared`,
      ),
    );
}

/** Holders are counted where somebody is appointed, or in the group that is constituted. */
function seatFaults({ on, ...limit }: Limit, { kinds }: ActSelection): Finding[] {
  const places: readonly unknown[] =
    on.act === 'appointing' ? on.kinds.map(({ of }) => of) : on.act === 'constituting' ? on.kinds : [];
  return kinds
    .filter(kind => kind.noun === 'appointment' && !places.every(place => place === kind.of))
    .map(({ name }) =>
      finding(
        'fact-of-another-act',
        limitAt({ on, ...limit }),
        `“${name}”不设在任命或组成所在的单位、组织`,
        `counts holders of "${name}", which belongs to another kind of unit or group`,
      ),
    );
}

/** What is held there is held in the unit of the act or below it. */
function thereFaults({ on, ...limit }: Limit, { kinds }: ActSelection): Finding[] {
  const places =
    on.act === 'appointing'
      ? on.kinds.map(heldIn)
      : on.act === 'constituting'
        ? on.kinds.map(({ of }) => of)
        : [];
  return kinds
    .filter(
      kind => kind.noun === 'appointment' && !places.every(place => selfAndAbove(heldIn(kind)).has(place)),
    )
    .map(({ name }) =>
      finding(
        'never-there',
        limitAt({ on, ...limit }),
        `“${name}”不会设在任命或组成所在的单位及其下级`,
        `"${name}" is never held in the unit of the act or below it`,
      ),
    );
}

/** Whether somebody of a noun can be concerned at all by what the limit judges. */
function concernFaults({ on, ...limit }: Limit, noun: SubjectNoun, name: string, what: string): Finding[] {
  const can =
    on.act === 'recording' || on.act === 'keeping'
      ? on.kinds.every(kind => canConcern(kind, noun))
      : on.act === 'opening'
        ? on.kinds.every(kind => nounsAbout(kind).has(noun))
        : on.act !== 'granting' ||
          on.kinds.every(({ to }) => (typeof to === 'string' ? to : 'unit') === noun);
  return can
    ? []
    : [
        finding(
          'never-concerned',
          limitAt({ on, ...limit }),
          `所判断的行为不会涉及“${name}”中的${noun}`,
          `never concerns a ${noun}, so it has nothing to do with the ${what} "${name}"`,
        ),
      ];
}

/** A register adds up what a field of whole numbers says of somebody the act can be about. */
function totalFaults(limit: Limit, register: RecordKind, words: readonly string[]): Finding[] {
  const unfit = words.filter(field => {
    const type = typeIn(register.fields, field);
    return type !== 'integer' && type !== 'money';
  });
  const faults = register.concerns.map(noun => concernFaults(limit, noun, register.name, 'register'));
  return [
    ...unfit.map(field =>
      finding(
        'field-unfit',
        limitAt(limit),
        `台账“${register.name}”没有可以相加的整数字段“${field}”`,
        `the register "${register.name}" has no field "${field}" of whole numbers to add up`,
      ),
    ),
    ...(faults.length > 0 && faults.every(found => found.length > 0) ? (faults[0] ?? []) : []),
  ];
}

function stateFaults(policy: Policy, limit: Limit, kind: string, states: readonly string[]): Finding[] {
  const known = new Set(
    policy.workflows
      .filter(({ of }) => of.name === kind)
      .flatMap(({ waits, final }) => [...Object.keys(waits), ...Object.keys(final)]),
  );
  const unknown = states.filter(state => !known.has(state));
  return unknown.map(state =>
    finding(
      'state-unknown',
      limitAt(limit),
      `“${kind}”没有状态“${state}”`,
      `"${kind}" has no state "${state}"`,
    ),
  );
}

function functionFaults(limit: Limit, words: readonly string[]): Finding[] {
  const kinds = limit.on.act === 'opening-place' ? limit.on.kinds : [];
  return kinds.flatMap(({ name, functions }) =>
    words
      .filter(word => !functions.some(({ value }) => value === word))
      .map(word =>
        finding(
          'function-unknown',
          limitAt(limit),
          `“${name}”没有功能“${word}”`,
          `"${name}" lists no function "${word}"`,
        ),
      ),
  );
}

/** A selection that is narrowed to nothing finds nothing. */
function emptyFaults(limit: Limit, selection: ActSelection): Finding[] {
  const { by } = SELECTABLE[selection.selects];
  return by !== null && selection[by].length === 0
    ? [
        finding(
          'counts-nothing',
          limitAt(limit),
          `“${selection.selects}”没有写明数什么`,
          `"${selection.selects}" does not say what it counts`,
        ),
      ]
    : [];
}

function caseFaults(limit: Limit): Finding[] {
  const ofCases = factsOf(limit).some(({ fact }) => fact === 'cases');
  return ofCases
    ? [
        finding(
          'fact-of-a-case',
          limitAt(limit),
          '案件的事实只能用在流程里',
          'asks for facts of a case, which only a workflow has',
        ),
      ]
    : [];
}

function dayFaults(limit: Limit): Finding[] {
  return limit.on.act !== 'publishing' && factsOf(limit).some(({ fact }) => fact === 'days')
    ? [
        finding(
          'fact-of-another-act',
          limitAt(limit),
          '只有公布才有公示天数',
          'counts the days something is shown, which only publishing has',
        ),
      ]
    : [];
}

/** A bound is exact; a formula gives it for units of its kind, on the day of an act that is over when it is done. */
function boundFaults(limit: Limit): Finding[] {
  const at = limitAt(limit);
  const bounds = conditionsOf(limit).flatMap(condition =>
    condition.is === 'at-least' || condition.is === 'at-most' ? [condition.bound] : [],
  );
  const formulas = bounds.filter(isFormulaBound);
  const acting = unitsActing(limit.on);
  const elsewhere = formulas.filter(({ of }) => acting.length > 0 && !acting.includes(of));
  return [
    ...bounds
      .filter(bound => typeof bound === 'string' && !isExact(bound))
      .map(bound =>
        finding(
          'bound-form',
          at,
          '界限须为精确小数,如 0.8',
          `has the bound "${bound}", which is no exact decimal`,
        ),
      ),
    ...(formulas.length > 0 && ['appointing', 'constituting', 'opening-place'].includes(limit.on.act)
      ? [
          finding(
            'bound-of-what-lasts',
            at,
            '持续存在的事项不能与公式比较',
            'compares what lasts with a formula, which gives a number for one day',
          ),
        ]
      : []),
    ...elsewhere.map(({ name }) =>
      finding(
        'formula-elsewhere',
        at,
        `公式“${name}”不是行为所在单位的公式`,
        `compares with the formula "${name}", which is about units of another kind than the one that acts`,
      ),
    ),
  ];
}

function chosenFaults(limit: Limit): Finding[] {
  return conditionsOf(limit).flatMap(condition =>
    condition.is !== 'chosen' || condition.setting.choices.some(choice => choice.value === condition.value)
      ? []
      : [
          finding(
            'never-chosen',
            limitAt(limit),
            `设置“${condition.setting.name}”没有选项“${condition.value}”`,
            `the setting "${condition.setting.name}" does not offer "${condition.value}"`,
          ),
        ],
  );
}

/** A case goes through its workflow whatever it counts for, so that one that counts for nothing would go on all the same. */
function voidFaults(limit: Limit): Finding[] {
  const voids = Object.values(limit.requirements).some(
    requirement => consequenceOf(limit, requirement) === 'void',
  );
  return limit.on.act === 'opening' && voids
    ? [
        finding(
          'void-case',
          limitAt(limit),
          '案件不能“不计”:应不予立案,或由流程终结',
          'a case cannot count for nothing: refuse to open it, or let its workflow end it',
        ),
      ]
    : [];
}

/** A limit requires something, counts only what its act has, and asks only for choices that exist. */
export const checkLimits: Check<Policy> = policy =>
  policy.limits.flatMap(limit => [
    ...(Object.keys(limit.requirements).length === 0
      ? [finding('requires-nothing', limitAt(limit), '没有任何要求', 'requires nothing')]
      : []),
    ...(limit.on.kinds.length === 0
      ? [finding('judges-nothing', limitAt(limit), '没有写明判断什么', 'judges no kind of anything')]
      : []),
    ...selectionsOf(limit).flatMap(selection => [
      ...emptyFaults(limit, selection),
      ...selectionFault(policy, limit, selection),
      ...alikeFaults(limit, selection),
    ]),
    ...dataFaults(limit),
    ...boundFaults(limit),
    ...caseFaults(limit),
    ...dayFaults(limit),
    ...chosenFaults(limit),
    ...voidFaults(limit),
  ]);
