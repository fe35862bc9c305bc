import { choice, core, text } from '@lifang/policy';

export const visit = core.visit.as('visit', {
  title: '走访',
  english: 'Visit',
  cites: 'JD-3.4.2-a',
  about: ['person', 'household'],
  fields: {
    purpose: choice({
      title: '走访类别',
      english: 'Purpose',
      filterable: true,
      choices: [
        { value: 'neighbourly', title: '邻里走访', english: 'Neighbourly' },
        { value: 'key-person', title: '重点对象走访', english: 'Key person' },
        { value: 'prompt', title: '及时访', english: 'Prompt' },
      ],
    }),
    findings: text({ title: '走访情况', english: 'Findings', class: 'personal' }),
    followUp: text({ title: '需要跟进的事项', english: 'To be followed up', class: 'personal' }),
  },
});
