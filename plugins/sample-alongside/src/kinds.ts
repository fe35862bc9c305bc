import { category, choice, core, day, integer, noticeKind, positionKind, text } from '@lifang/policy';

/** Shared levels: where a tenant runs another policy with a form of them, its sub-districts and committees are these. */
export const subDistrict = core.subDistrict.as('sub-district', {
  title: '街道',
  english: 'Sub-district',
  cites: 'SA-1',
  under: [],
});
export const committee = core.residentsCommittee.as('committee', {
  title: '社区居委会',
  english: 'Residents committee',
  cites: 'SA-1',
  under: [subDistrict],
});

export const livingAlone = category('living-alone', {
  title: '独居老人',
  english: 'Older people living alone',
  cites: 'SA-3',
  of: 'person',
});

export const listening = core.meeting.as('listening', {
  title: '减负座谈会',
  english: 'Meeting on lighter work',
  cites: 'SA-2',
  about: [],
  shows: ['agenda'],
});
export const contact = core.visit.as('contact', {
  title: '联系独居老人',
  english: 'Contact with somebody living alone',
  cites: 'SA-3',
  about: ['person'],
  fields: { findings: text({ title: '情况', english: 'Findings', class: 'personal' }) },
});

/** The body is shared, so a second document that says who sits in it speaks of the same one. */
export const supervision = core.supervisionGroup.as('supervision', {
  title: '居务监督小组',
  english: 'Supervision group',
  cites: 'SA-4',
  of: committee,
});

export const supervisor = positionKind('supervisor', {
  title: '居务监督小组成员',
  english: 'Member of the supervision group',
  cites: 'SA-4',
  of: supervision,
});

/** The register is shared: a line is kept once, with the fields of every policy that has a form of it. */
export const volunteering = core.volunteerService.as('volunteering', {
  title: '志愿服务登记',
  english: 'Register of volunteering',
  cites: 'SA-5',
  keptBy: committee,
  about: ['person'],
  fields: {
    service: text({ title: '服务内容', english: 'Service', required: true, maxLength: 200 }),
    hours: integer({ title: '时数', english: 'Hours', required: true, min: 0, max: 24 }),
    place: choice({
      title: '服务地点',
      english: 'Where',
      choices: [
        { value: 'inside', title: '社区内', english: 'In the community' },
        { value: 'outside', title: '社区外', english: 'Elsewhere' },
      ],
    }),
    beneficiaries: integer({ title: '受益人数', english: 'People helped', min: 0 }),
  },
});

export const relief = noticeKind('relief-list', {
  title: '减负清单',
  english: 'List of what is no longer asked',
  cites: 'SA-7',
  by: committee,
  fields: {
    matter: text({ title: '取消的事项', english: 'Matter', required: true, maxLength: 200 }),
    endedOn: day({ title: '取消的日期', english: 'Ended on', required: true }),
  },
  shows: ['matter', 'endedOn'],
});
