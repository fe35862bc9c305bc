import type { Language } from '@lifang/core';
import type { Policy } from '@lifang/policy';
import type { Schema } from '../document.ts';
import { stepElements } from './cases.ts';
import { type Definition, type Element, elementsOf, enumeration } from './defined.ts';
import type { NameList } from './places.ts';

/** Everything some policies define, as a document words it. */
export function vocabularyOf(policies: readonly Policy[], language: Language) {
  return {
    units: elementsOf(policies, policy => policy.units, language),
    positions: elementsOf(policies, policy => policy.positions, language),
    categories: elementsOf(policies, policy => policy.categories, language),
    events: elementsOf(policies, policy => policy.events, language),
    groups: elementsOf(policies, policy => policy.groups, language),
    places: elementsOf(policies, policy => policy.places, language),
    records: elementsOf(policies, policy => policy.records, language),
    awards: elementsOf(policies, policy => policy.awards, language),
    notices: elementsOf(policies, policy => policy.notices, language),
    cases: elementsOf(policies, policy => policy.cases, language),
    steps: stepElements(policies, language),
    duties: elementsOf(policies, policy => policy.duties, language),
    settings: elementsOf(policies, policy => policy.settings, language),
  };
}

export type Vocabulary = ReturnType<typeof vocabularyOf>;

type NameListRow = readonly [NameList, title: string, english: string, readonly Element<Definition>[]];

/** One component a list of names; none for a list that would be empty. */
export function nameLists(vocabulary: Vocabulary, language: Language): Readonly<Record<string, Schema>> {
  const entered = vocabulary.categories.filter(({ definition }) => definition.membership.how === 'entered');
  const lists: readonly NameListRow[] = [
    ['UnitKindName', '单位类型', 'Kind of unit', vocabulary.units],
    ['PositionKindName', '岗位', 'Position', vocabulary.positions],
    ['CategoryKindName', '名单', 'List', vocabulary.categories],
    ['EnteredCategoryKindName', '可登记的名单', 'List that takes entries', entered],
    ['EventKindName', '事件类型', 'Kind of event', vocabulary.events],
    ['GroupKindName', '团队类型', 'Kind of group', vocabulary.groups],
    ['PlaceKindName', '场所类型', 'Kind of place', vocabulary.places],
    ['RecordKindName', '台账类型', 'Kind of record', vocabulary.records],
    ['AwardKindName', '称号', 'Award', vocabulary.awards],
    ['NoticeKindName', '公示类型', 'Kind of notice', vocabulary.notices],
    ['CaseKindName', '案件类型', 'Kind of case', vocabulary.cases],
    ['DutyName', '责任', 'Duty', vocabulary.duties],
    ['SettingName', '设定', 'Setting', vocabulary.settings],
  ];
  const filled = lists.filter(([, , , elements]) => elements.length > 0);
  return Object.fromEntries(
    filled.map(([name, title, english, elements]) => [
      name,
      enumeration(language === 'en' ? english : title, elements),
    ]),
  );
}
