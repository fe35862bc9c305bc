import type { Clause } from '@lifang/policy';
import { at } from './clause.ts';

const second = at('(七)第二句');
const third = at('(七)第三句');

/** (七): the information platform. */
export const information: readonly Clause[] = [
  second.encoded('QH-7-a', '开发社区工作电子台帐', 'An electronic ledger of community work'),
  second.encoded('QH-7-b', '建区社区建设网站', 'A community-building website'),
  second.encoded('QH-7-c', '为三类单位提供互动信息', 'Interactive information for three audiences'),
  second.guidance(
    'QH-7-d',
    '用技术减轻居委会负担',
    'Technology lightens the committees’ load',
    '目的,没有可核查的行为。',
  ),
  third.encoded('QH-7-e', '有条件的社区建信息网络', 'Information networks where there are the means'),
  third.encoded('QH-7-f', '把各方信息、服务与居民需求对接', 'Information and services meet residents’ needs'),
  third.encoded(
    'QH-7-g',
    '办六个栏目',
    'Six columns',
    '六个是最少的,可以另办。居务公开和社区公告按所列字段向公众发布。',
  ),
  third.guidance('QH-7-h', '提高效率和管理水平', 'Efficiency', '目的,没有可核查的行为。'),
];
