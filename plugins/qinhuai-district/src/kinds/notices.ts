import { choice, day, noticeKind, text } from '@lifang/policy';
import { community } from './units.ts';

const subjectMatter = text({ title: '标题', english: 'Title', required: true, maxLength: 200 });
const content = text({ title: '内容', english: 'Content', required: true, maxLength: 20_000 });

/** What departments may have in the community, on what ground: the public register of admissions. */
export const entriesInForce = noticeKind('entries-in-force', {
  title: '准入事项公示',
  english: 'Admissions in force',
  cites: ['QH-3-f', 'QH-3-g'],
  by: community,
  fields: {
    department: text({ title: '部门', english: 'Department', required: true, maxLength: 200 }),
    matter: choice({
      title: '事项',
      english: 'Matter',
      required: true,
      choices: [
        { value: 'body', title: '设立工作机构', english: 'Working body' },
        { value: 'signboard', title: '挂牌', english: 'Signboard' },
        { value: 'ledger', title: '新设台帐', english: 'New ledger' },
        { value: 'inspection', title: '组织检查考核', english: 'Inspection' },
      ],
    }),
    ground: choice({
      title: '依据',
      english: 'Ground',
      required: true,
      choices: [
        { value: 'law', title: '法律、法规规定', english: 'A law or regulation' },
        {
          value: 'approval',
          title: '区社区建设指导委员会审批',
          english: 'Approval of the steering committee',
        },
      ],
    }),
    citation: text({ title: '条文或批准文号', english: 'Provision or approval', maxLength: 500 }),
    since: day({ title: '起始日期', english: 'Since' }),
  },
  shows: ['department', 'matter', 'ground', 'citation', 'since'],
});
const openAffairs = noticeKind('open-affairs', {
  title: '居务公开',
  english: 'Open affairs',
  cites: 'QH-7-g',
  by: community,
  fields: { title: subjectMatter, content },
  shows: ['title', 'content'],
});
const announcement = noticeKind('community-announcement', {
  title: '社区公告',
  english: 'Community announcement',
  cites: 'QH-7-g',
  by: community,
  fields: { title: subjectMatter, content },
  shows: ['title', 'content'],
});

export const notices = [entriesInForce, openAffairs, announcement];
