import type { Clause } from '@lifang/policy';
import { at } from './clause.ts';

const second = at('(九)第二句');
const third = at('(九)第三句');

/** (九): features and highlights. */
export const features: readonly Clause[] = [
  second.encoded(
    'QH-9-a',
    '部门、街道、居委会一起创建文明城区',
    'Departments, sub-districts and committees take part',
    '指明由哪三类单位承担,体现为三类层级。',
  ),
  second.encoded('QH-9-b', '开展四项文明创建活动', 'Four civilised-unit campaigns'),
  second.encoded('QH-9-c', '重视居民特别是未成年人的思想道德教育', 'Moral education, above all of minors'),
  second.guidance(
    'QH-9-d',
    '提高居民素质和城区文明程度',
    'Culture and civility rise',
    '目标,没有可核查的行为。',
  ),
  third.guidance('QH-9-e', '以人文、平安、绿色为目标', 'Humane, safe and green', '目标,登记实践时可以标注。'),
  third.encoded('QH-9-f', '在七个方面探索有秦淮特色的做法', 'Exploratory practice in seven fields'),
  third.encoded('QH-9-g', '争取每年有一两项影响较大的工作', 'A work or two of wider influence a year'),
  third.encoded(
    'QH-9-h',
    '部门、街道、社区各有所长',
    'Every department, sub-district and community has something of its own',
  ),
];
