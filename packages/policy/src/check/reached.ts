import { figuresIn, settingsInExpression } from '../formulas/expression.ts';
import type { Figure } from '../formulas/figure.ts';
import type { AwardKind } from '../kinds/award.ts';
import type { CaseKind } from '../kinds/case.ts';
import type { Category } from '../kinds/category.ts';
import type { EventKind } from '../kinds/event.ts';
import type { FundKind } from '../kinds/fund.ts';
import type { GroupKind } from '../kinds/group.ts';
import type { Indicator } from '../kinds/indicator.ts';
import type { NoticeKind } from '../kinds/notice.ts';
import type { PlaceKind } from '../kinds/place.ts';
import type { PositionKind } from '../kinds/position.ts';
import type { RecordKind } from '../kinds/record.ts';
import type { UnitKind } from '../kinds/unit.ts';
import type { Policy } from '../policy.ts';
import { settingsOfMust } from '../rules/criterion.ts';
import { type Duty, happeningsOf } from '../rules/duty.ts';
import type { Formula } from '../rules/formula.ts';
import type { Freedom } from '../rules/freedom.ts';
import type { Act, Limit } from '../rules/limit.ts';
import { settingsOfSchedule } from '../rules/schedule.ts';
import type { ActSelection } from '../selections/act-selection.ts';
import type { EventSelection } from '../selections/event-selection.ts';
import type { Happening } from '../selections/happening.ts';
import type { Setting } from '../settings.ts';
import { settingsOfDay } from '../time/named-day.ts';
import { conditionsOf, formulasIn, selectionsOf, settingsOf } from './conditions.ts';
import type { Where } from './finding.ts';
import { dutyAt, limitAt, policyAt } from './parts.ts';
import { fromCaseKind, fromWorkflow } from './reached-by-cases.ts';

/** Something a policy uses, and the part that uses it. */
export interface Reached {
  readonly by: Where;
  readonly units?: readonly UnitKind[];
  readonly groups?: readonly GroupKind[];
  readonly positions?: readonly PositionKind[];
  readonly categories?: readonly Category[];
  readonly events?: readonly EventKind[];
  readonly records?: readonly RecordKind[];
  readonly places?: readonly PlaceKind[];
  readonly awards?: readonly AwardKind[];
  readonly notices?: readonly NoticeKind[];
  readonly indicators?: readonly Indicator[];
  readonly funds?: readonly FundKind[];
  readonly formulas?: readonly Formula[];
  readonly cases?: readonly CaseKind[];
  readonly settings?: readonly Setting[];
}

function fromEvents(by: Where, { kind, links }: EventSelection): Reached {
  return {
    by,
    events: [kind],
    units: links.flatMap(link => (link.link === 'reaching' ? [link.units.kind] : [])),
    positions: links.flatMap(link => {
      if (link.link === 'with') return link.positions;
      return link.link === 'reaching' ? link.invited : [];
    }),
  };
}

function fromHappening(by: Where, happening: Happening): Reached {
  if (happening.selects === 'events') return fromEvents(by, happening);
  if (happening.selects === 'records') return { by, records: [happening.kind] };
  const { of } = happening;
  switch (of.noun) {
    case 'appointment':
      return { by, positions: [of] };
    case 'place':
      return { by, places: [of] };
    case 'award':
      return { by, awards: [of] };
  }
}

function fromDuty(duty: Duty): Reached[] {
  const by = dutyAt(duty);
  const { when, subjects, rollUp } = duty;
  const units = [duty.owedBy, subjects.unit, rollUp?.kind ?? null];
  return [
    {
      by,
      units: units.filter(unit => unit !== null),
      categories: [...(subjects.categories ?? []), ...(when.form === 'after' ? when.begins : [])],
      positions: [...(subjects.positions ?? []), ...(duty.standing === null ? [] : [duty.standing.position])],
      settings: settingsOfSchedule(when),
    },
    ...happeningsOf(duty).map(happening => fromHappening(by, happening)),
  ];
}

/** What a selection is narrowed to, by what it is. */
function fromActSelection(by: Where, { kinds }: ActSelection): Reached {
  return {
    by,
    positions: kinds.filter(kind => kind.noun === 'appointment'),
    categories: kinds.filter(kind => kind.noun === 'category'),
    cases: kinds.filter(kind => kind.noun === 'case'),
    units: kinds.filter(kind => kind.noun === 'unit'),
    records: kinds.filter(kind => kind.noun === 'record'),
  };
}

function fromAct(by: Where, on: Act): Reached {
  switch (on.act) {
    case 'recording':
      return { by, events: on.kinds };
    case 'keeping':
      return { by, records: on.kinds };
    case 'appointing':
      return { by, positions: on.kinds };
    case 'constituting':
      return { by, groups: on.kinds };
    case 'opening':
      return { by, cases: on.kinds };
    case 'opening-place':
      return { by, places: on.kinds };
    case 'granting':
      return { by, awards: on.kinds };
    case 'publishing':
      return { by, notices: on.kinds };
  }
}

function fromLimit(limit: Limit): Reached[] {
  const by = limitAt(limit);
  return [
    fromAct(by, limit.on),
    { by, settings: settingsOf(limit), formulas: formulasIn(conditionsOf(limit)) },
    ...selectionsOf(limit).map(selection => fromActSelection(by, selection)),
  ];
}

function fromFigure(by: Where, figure: Figure): Reached {
  switch (figure.figure) {
    case 'households':
    case 'field':
      return { by };
    case 'people':
      return { by, categories: figure.lists };
    case 'holders':
      return { by, positions: figure.positions };
    case 'units':
      return { by, units: [figure.kind] };
    case 'places':
      return { by, places: [figure.kind] };
    case 'total':
      return figure.of.noun === 'place' ? { by, places: [figure.of] } : { by, records: [figure.of] };
    case 'largest':
      return { by, places: [figure.of] };
    case 'measured':
      return { by, indicators: [figure.indicator] };
    case 'entered':
      return { by, funds: [figure.fund] };
  }
}

function fromFormula({ name, of, paidTo, compute }: Formula): Reached[] {
  const by: Where = { part: 'formula', name };
  return [
    { by, units: paidTo === null ? [of] : [of, paidTo], settings: settingsInExpression(compute) },
    ...figuresIn(compute).map(figure => fromFigure(by, figure)),
  ];
}

const fromFreedom = ({ name, of, leaves }: Freedom): Reached => ({
  by: { part: 'freedom', name },
  units: of.filter(kind => kind.noun === 'unit'),
  positions: of.filter(kind => kind.noun === 'appointment'),
  groups: [...of, ...leaves].filter(kind => kind.noun === 'group'),
  events: leaves.filter(kind => kind.noun === 'event'),
  cases: leaves.filter(kind => kind.noun === 'case'),
});

function fromSpan(policy: Policy): Reached[] {
  if (policy.span === null) return [];
  const { from, reviewFrom, until } = policy.span;
  const days = reviewFrom === null ? [from, until] : [from, reviewFrom, until];
  return [{ by: policyAt(policy), settings: days.flatMap(settingsOfDay) }];
}

/** Everything the kinds and rules of a policy use. */
export function reachedBy(policy: Policy): readonly Reached[] {
  return [
    ...fromSpan(policy),
    ...policy.units.map(unit => ({ by: { part: 'unit', name: unit.name } as const, units: unit.under })),
    ...policy.positions.map(({ name, of }): Reached => {
      const by: Where = { part: 'position', name };
      return of.noun === 'group' ? { by, groups: [of] } : { by, units: [of] };
    }),
    ...policy.groups.map(({ name, of }): Reached => ({ by: { part: 'group', name }, units: [of] })),
    ...policy.places.map(({ name, of }): Reached => ({ by: { part: 'place', name }, units: of })),
    ...policy.records.map(({ name, keptBy }): Reached => ({ by: { part: 'record', name }, units: [keptBy] })),
    ...policy.awards.map(
      ({ name, by, to }): Reached => ({
        by: { part: 'award', name },
        units: typeof to === 'string' ? [by] : [by, to],
      }),
    ),
    ...policy.notices.map(({ name, by }): Reached => ({ by: { part: 'notice', name }, units: [by] })),
    ...policy.categories.flatMap(({ name, membership }) =>
      membership.how === 'age'
        ? [{ by: { part: 'category', name } as const, settings: [membership.atLeast] }]
        : [],
    ),
    ...policy.indicators.map(
      ({ name, of, verifier }): Reached => ({
        by: { part: 'indicator', name },
        units: verifier === null ? [of] : [of, verifier],
      }),
    ),
    ...policy.criteria.map(({ name, must, given }): Reached => {
      const asked = given === null ? [must] : [must, given];
      return {
        by: { part: 'criterion', name },
        indicators: asked.map(({ indicator }) => indicator),
        settings: asked.flatMap(settingsOfMust),
      };
    }),
    ...policy.funds.map(
      ({ name, keptBy, floor }): Reached => ({
        by: { part: 'fund', name },
        units: [keptBy],
        formulas: floor === null ? [] : [floor],
      }),
    ),
    ...policy.formulas.flatMap(fromFormula),
    ...policy.freedoms.map(fromFreedom),
    ...policy.duties.flatMap(fromDuty),
    ...policy.limits.flatMap(fromLimit),
    ...policy.cases.map(fromCaseKind),
    ...policy.workflows.flatMap(fromWorkflow),
  ];
}
