import { choice, list, noticeKind, text, type UnitKind } from '@lifang/policy';
import { community, zone } from './units.ts';

/** The document itself, open to everybody: published without a last day. */
const policyDocument = noticeKind('policy-document', {
  title: '政策文件公开',
  english: 'Document made public',
  cites: ['JD-0-a', 'JD-0-b'],
  by: zone,
  fields: {
    number: text({ title: '文号', english: 'Number', required: true, maxLength: 100 }),
    indexNumber: text({ title: '索引号', english: 'Index number', maxLength: 100 }),
    topic: text({ title: '主题分类', english: 'Topic', maxLength: 100 }),
    disclosure: choice({
      title: '公开类型',
      english: 'Disclosure',
      choices: [
        { value: 'proactive', title: '主动公开', english: 'Proactive' },
        { value: 'on-request', title: '依申请公开', english: 'On request' },
      ],
    }),
    extent: text({ title: '公开属性', english: 'Extent', maxLength: 100 }),
    term: text({ title: '公开期限', english: 'Term', maxLength: 100 }),
  },
  shows: ['number', 'indexNumber', 'topic', 'disclosure', 'extent', 'term'],
  lasting: true,
});

interface Results {
  readonly name: string;
  readonly title: string;
  readonly english: string;
  readonly cites: readonly string[];
  readonly by: UnitKind;
}

/** Who won: the titles and the winners are for everybody; how they were judged, and by whom, is not. */
const results = ({ name, title, english, cites, by }: Results) =>
  noticeKind(name, {
    title,
    english,
    cites,
    by,
    fields: {
      award: text({ title: '称号', english: 'Title', required: true, maxLength: 100, class: 'public' }),
      year: text({ title: '年度', english: 'Year', required: true, maxLength: 10, class: 'public' }),
      // A building-group leader is named by the group, a family by its building group: names are personal.
      winners: list({
        title: '评定对象(个人和家庭写所在楼组)',
        english: 'Winners; people and families by their building group',
        required: true,
        maxItems: 200,
        maxLength: 100,
        class: 'public',
      }),
      names: list({ title: '姓名', english: 'Names', maxItems: 200, maxLength: 100, class: 'personal' }),
      grounds: text({ title: '评议情况', english: 'How they were judged', class: 'personal' }),
    },
    shows: ['award', 'year', 'winners'],
  });

const starResults = results({
  name: 'star-results',
  title: '社区评选结果公布',
  english: 'Results of a selection by the community',
  cites: ['JD-3.4.5-a', 'JD-3.4.5-b', 'JD-3.4.5-c'],
  by: community,
});
const zoneResults = results({
  name: 'zone-results',
  title: '工业区评选结果公布',
  english: 'Results of a selection by the zone',
  cites: ['JD-3.4.5-d', 'JD-3.4.5-e', 'JD-3.4.5-f'],
  by: zone,
});

export const notices = [policyDocument, starResults, zoneResults];
