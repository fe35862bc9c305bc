import {
  after,
  begins,
  type Category,
  duty,
  every,
  freely,
  households,
  people,
  subject,
} from '@lifang/policy';
import * as lists from '../kinds/categories.ts';
import { block } from '../kinds/units.ts';
import { visit } from '../kinds/visit.ts';
import { partialPeriod, promptVisitLimit } from '../settings.ts';

const monthlyElderlyVisit = duty('monthly-elderly-visit', {
  title: '高龄、困难、独居老人每月走访',
  english: 'Monthly visit to the elderly',
  cites: ['JD-3.4.2-c', 'JD-3.4.2-d', 'JD-3.4.2-e'],
  reading:
    '同属两类以上的老人,每月一次走访即满足全部要求;同一天多次走访只计一次;一个月内的多余走访不抵下月。',
  owedBy: block,
  subjects: people.in(lists.veryElderly, lists.hardshipElderly, lists.livingAlone),
  when: every('month', { partial: partialPeriod }),
  done: visit.about(subject),
});

const yearlyPreferentialVisit = duty('yearly-preferential-visit', {
  title: '重点优抚对象每年走访',
  english: 'Yearly visits to key recipients of preferential treatment',
  cites: 'JD-3.4.2-f',
  reading: '两次走访可在当年任意两个不同的日子;同一天的两次记录只计一次。',
  owedBy: block,
  subjects: people.in(lists.preferentialTreatment),
  when: every('year', { partial: partialPeriod }),
  done: visit.about(subject),
  need: { least: 2 },
});

const quarterlyReleasedVisit = duty('quarterly-released-visit', {
  title: '两劳释放人员每季度走访',
  english: 'Quarterly visit to released persons',
  cites: 'JD-3.4.2-g',
  reading: '原文没有规定何时不再是两劳释放人员,由租户逐人结束;名单限权查看。',
  owedBy: block,
  subjects: people.in(lists.released),
  when: every('quarter', { partial: partialPeriod }),
  done: visit.about(subject),
});

const yearlyHardshipHouseholdVisit = duty('yearly-hardship-household-visit', {
  title: '困难户家庭每年走访',
  english: 'Yearly visits to households in hardship',
  cites: 'JD-3.4.2-h',
  reading: '走访户内任何一名成员都算走访该户。',
  owedBy: block,
  subjects: households.in(lists.hardshipHousehold),
  when: every('year', { partial: partialPeriod }),
  done: visit.about(subject),
  need: { least: 2 },
});

const quarterlyFamilyPlanningVisit = duty('quarterly-family-planning-visit', {
  title: '计划生育的重点对象每季度走访',
  english: 'Quarterly visit to key persons of family planning',
  cites: 'JD-3.4.2-i',
  reading: '原文没有界定这份名单,相关政策后已废止;名单为空即无责任。',
  owedBy: block,
  subjects: people.in(lists.familyPlanning),
  when: every('quarter', { partial: partialPeriod }),
  done: visit.about(subject),
});

interface Prompt {
  readonly title: string;
  readonly english: string;
  readonly cites: string;
  readonly reading?: string;
}

/** The four prompt visits of the clause differ only in the list that starts them. */
const promptVisit = (name: string, list: Category, words: Prompt) =>
  duty(name, {
    ...words,
    owedBy: block,
    subjects: households.in(list),
    when: after(begins(list), { within: promptVisitLimit }),
    done: visit.about(subject),
  });

const newHouseholdVisit = promptVisit('new-household-visit', lists.newHousehold, {
  title: '新住户及时访',
  english: 'Prompt visit to a new household',
  cites: 'JD-3.4.2-j',
  reading: '自列入名单之日起算;走访户内任何一名成员都算。“等”字表示名单可由租户增加。',
});

const disputeVisit = promptVisit('dispute-visit', lists.disputeHousehold, {
  title: '矛盾户及时访',
  english: 'Prompt visit to a household in dispute',
  cites: 'JD-3.4.2-k',
});

const newbornVisit = promptVisit('newborn-visit', lists.newbornHousehold, {
  title: '新生户及时访',
  english: 'Prompt visit to a household with a newborn',
  cites: 'JD-3.4.2-l',
  reading: '“新生户”与“病丧户”并列,读作有新生儿的家庭,不读作新成立的家庭。',
});

const illnessBereavementVisit = promptVisit('illness-bereavement-visit', lists.illnessBereavementHousehold, {
  title: '病丧户及时访',
  english: 'Prompt visit to a household with illness or a death',
  cites: 'JD-3.4.2-m',
});

const neighbourhoodVisits = duty('neighbourhood-visits', {
  title: '邻里走访',
  english: 'Neighbourly visits',
  cites: 'JD-3.4.2-a',
  reading: '“定期或不定期”没有频次:按年显示覆盖情况,不算逾期。',
  owedBy: block,
  subjects: people,
  when: freely({ per: 'year' }),
  done: visit.about(subject),
});

export const visitDuties = [
  neighbourhoodVisits,
  monthlyElderlyVisit,
  yearlyPreferentialVisit,
  quarterlyReleasedVisit,
  yearlyHardshipHouseholdVisit,
  quarterlyFamilyPlanningVisit,
  newHouseholdVisit,
  disputeVisit,
  newbornVisit,
  illnessBereavementVisit,
];
