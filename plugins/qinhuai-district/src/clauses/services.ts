import type { Clause } from '@lifang/policy';
import { at } from './clause.ts';

const second = at('(四)第二句');
const third = at('(四)第三句');

/** (四): services for all residents. */
export const services: readonly Clause[] = [
  second.encoded(
    'QH-4-a',
    '用购买、联办、引进等办法提供服务',
    'Services are bought, co-funded or brought in',
    '三种形式是列举,其他形式可以登记为“其他”。',
  ),
  second.encoded('QH-4-b', '建起九个领域的服务网络和实体', 'Networks and bodies in nine fields'),
  second.encoded('QH-4-c', '有条件的社区设服务站点', 'Service stations where there are the means'),
  second.encoded('QH-4-d', '办出口碑好的服务品牌', 'Service brands of good repute'),
  second.guidance(
    'QH-4-e',
    '逐步壮大,让居民就近得到满意服务',
    'Grow, so that residents are served nearby',
    '目标;“就能近得到”读作“就近能得到”。',
  ),
  third.encoded(
    'QH-4-f',
    '居委会代表居民',
    'The committee represents residents',
    '由社区居委会这一层级及其成员承担;问到哪个社区都按本条答复。',
  ),
  third.encoded('QH-4-g', '服务居民是居委会的主要职责', 'Serving residents is the committee’s main task'),
  third.encoded('QH-4-h', '帮扶、教育特困群众', 'People in extreme hardship are helped and taught'),
  third.encoded(
    'QH-4-i',
    '帮扶、教育特殊人员',
    'Special persons are helped and taught',
    '“特殊人员”未作界定,名单由租户登记,限定范围查看。',
  ),
  third.encoded('QH-4-j', '利用社区资源服务全体居民', 'Community resources serve all residents'),
];
