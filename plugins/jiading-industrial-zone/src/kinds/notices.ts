import { choice, noticeKind, text } from '@lifang/policy';
import { zone } from './units.ts';

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
});

export const notices = [policyDocument];
