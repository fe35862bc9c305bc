import { awardKind, text } from '@lifang/policy';
import { building, community, district } from './units.ts';

const title = (
  name: string,
  zh: string,
  english: string,
  to: 'person' | 'household' | typeof community | typeof building,
) =>
  awardKind(name, {
    title: zh,
    english,
    cites: 'QH-9-b',
    to,
    by: district,
    fields: { year: text({ title: '年度', english: 'Year', maxLength: 10 }) },
  });

export const awards = [
  title('civilised-community', '文明社区', 'Civilised community', community),
  title('civilised-building', '文明楼幢', 'Civilised building', building),
  title('civilised-family', '文明家庭', 'Civilised family', 'household'),
  title('civilised-resident', '文明居民', 'Civilised resident', 'person'),
];
