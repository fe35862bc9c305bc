import { choice, eventKind, text } from '@lifang/policy';

export const systemSetUp = eventKind('management-system', {
  title: '人、财、物管理制度建立',
  english: 'Management system set up',
  cites: ['QH-8-h', 'QH-8-i', 'QH-8-j'],
  about: [],
  fields: {
    of: choice({
      title: '制度',
      english: 'Of what',
      required: true,
      filterable: true,
      choices: [
        { value: 'personnel', title: '人', english: 'People' },
        { value: 'finance', title: '财', english: 'Money' },
        { value: 'assets', title: '物', english: 'Things' },
      ],
    }),
    content: text({ title: '内容', english: 'Content', maxLength: 20_000 }),
  },
});
export const ownBooks = eventKind('own-account-book', {
  title: '社区居委会独立建账',
  english: 'Committee keeps its own books',
  cites: 'QH-8-k',
  about: [],
  fields: { bookNumber: text({ title: '账簿编号', english: 'Number of the book', maxLength: 100 }) },
});

export const managementEvents = [systemSetUp, ownBooks];
