import { after, duty, freely, type Happens, linesOf, subject, units } from '@lifang/policy';
import {
  disputeAssistance,
  incidentAssistance,
  incidentFeedback,
  incidentReport,
  informationReport,
  policyToPublicise,
  publicity,
  publicOpinionReport,
  reaction,
} from '../kinds/information.ts';
import { disputes, incidents, needs, opinions, publicOpinion } from '../kinds/registers.ts';
import { block, community } from '../kinds/units.ts';
import { incidentFeedbackLimit, incidentReportLimit, timelyLimit } from '../settings.ts';

interface Words {
  readonly title: string;
  readonly english: string;
  readonly cites: string;
  readonly reading?: string;
}

/** No cadence in the text: what a block did is shown year by year, and nothing is overdue. */
const shown = (name: string, done: Happens, words: Words) =>
  duty(name, {
    reading: '没有频次:按年显示各块区的情况,不算逾期。',
    ...words,
    owedBy: block,
    subjects: units(block),
    when: freely({ per: 'year' }),
    done,
  });

const informationReports = shown('information-reports', informationReport.by(subject), {
  title: '信息报送',
  english: 'Information reports',
  cites: 'JD-3.4.3-b',
});
const opinionsGathered = shown('opinions-gathered', linesOf(opinions).by(subject), {
  title: '搜集意见建议',
  english: 'Opinions gathered',
  cites: 'JD-3.4.3-e',
});
const disputesKnown = shown('disputes-known', linesOf(disputes).by(subject), {
  title: '了解邻里纠纷',
  english: 'Disputes are known',
  cites: 'JD-3.4.3-i',
});
const incidentsKnown = shown('incidents-known', linesOf(incidents).by(subject), {
  title: '了解居民突发事件',
  english: 'Incidents are known',
  cites: 'JD-3.4.3-j',
});
const needsKnown = shown('needs-known', linesOf(needs).by(subject), {
  title: '了解帮扶需求',
  english: 'Needs for help are known',
  cites: 'JD-3.4.3-k',
  reading: '“弱势群体”未作界定,名单由租户登记;按年显示各块区的情况,不算逾期。',
});

const incidentReported = duty('incident-reported', {
  title: '突发情况上报',
  english: 'Incidents are reported',
  cites: 'JD-3.4.3-c',
  reading: '上报居委会。“及时”由租户设定期限,按日计算;设定之前只显示已过天数。',
  owedBy: block,
  subjects: units(block),
  when: after(linesOf(incidents).by(subject), { within: incidentReportLimit }),
  done: incidentReport.by(subject),
});
const incidentAnswered = duty('incident-answered', {
  title: '处置结果反馈',
  english: 'Results are fed back',
  cites: 'JD-3.4.3-d',
  reading: '由居委会向上报的块区反馈。“及时”由租户设定期限,按日计算;设定之前只显示已过天数。',
  owedBy: community,
  subjects: units(block),
  when: after(incidentReport.by(subject), { within: incidentFeedbackLimit }),
  done: incidentFeedback.about(subject),
});
const publicOpinionReported = duty('public-opinion-reported', {
  title: '舆情信息上报',
  english: 'What the public says is reported',
  cites: 'JD-3.4.3-f',
  reading: '“及时”没有数字:自记入之日起显示已过天数,租户设定期限后才算逾期。',
  owedBy: block,
  subjects: units(block),
  when: after(linesOf(publicOpinion).by(subject), { within: timelyLimit }),
  done: publicOpinionReport.by(subject),
});

/** Owed after something happened, with no number for how soon. */
const following = (name: string, trigger: Happens, done: Happens, words: Words) =>
  duty(name, {
    reading: '原文没有期限:自交办或者得知之日起显示已过天数,不算逾期。',
    ...words,
    owedBy: block,
    subjects: units(block),
    when: after(trigger, { within: null }),
    done,
  });

const policyPublicised = following(
  'policy-publicised',
  policyToPublicise.about(subject),
  publicity.by(subject),
  { title: '向居民宣传政策', english: 'Policies are publicised', cites: 'JD-3.4.3-g' },
);
const reactionsHeard = following(
  'reactions-heard',
  policyToPublicise.about(subject).where('weight', 'major'),
  reaction.by(subject),
  { title: '听取对重大政策的反映', english: 'Reactions to major policies are heard', cites: 'JD-3.4.3-h' },
);
const disputeAssisted = following(
  'dispute-assisted',
  linesOf(disputes).by(subject),
  disputeAssistance.by(subject),
  { title: '协助调处邻里纠纷', english: 'Help in settling disputes', cites: 'JD-3.4.3-l' },
);
const incidentAssisted = following(
  'incident-assisted',
  linesOf(incidents).by(subject),
  incidentAssistance.by(subject),
  { title: '协助处置突发事件', english: 'Help in handling incidents', cites: 'JD-3.4.3-m' },
);

export const informationDuties = [
  informationReports,
  incidentReported,
  incidentAnswered,
  opinionsGathered,
  publicOpinionReported,
  policyPublicised,
  reactionsHeard,
  disputesKnown,
  incidentsKnown,
  needsKnown,
  disputeAssisted,
  incidentAssisted,
];
