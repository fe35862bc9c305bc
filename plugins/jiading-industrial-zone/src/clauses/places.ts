import type { Clause } from '@lifang/policy';
import { at } from './clause.ts';

const first = at('三(二) 第一句');
const second = at('三(二) 第二句');

/** 三(二): service points and the pilot station. */
export const places: readonly Clause[] = [
  first.encoded(
    'JD-3.2-a',
    '条件合适的居民家里继续设楼组服务站点',
    'Service points go on being set up in homes that suit',
    '“有条件”由社区判断;设在家中的,须先登记该户同意。没有数量,不算逾期。',
  ),
  first.encoded(
    'JD-3.2-b',
    '站点固定用于学习、调解和议事',
    'A service point is for learning, mediation and discussion',
    '开放时登记有哪几种用途;缺少一种的照常开放,加以标注。',
  ),
  first.guidance(
    'JD-3.2-c',
    '居民在家门口活动、学习、提诉求',
    'Residents take part, learn and ask close to home',
    '设站点的目的,没有可核查的行为',
  ),
  second.encoded(
    'JD-3.2-d',
    '随居民之家建设试点一处块区服务站',
    'A block service station is piloted together with the residents homes',
    '“明年”照字面是 2014 年,最后一天由设置给出;数量未写,全工业区至少一处。',
  ),
  second.encoded(
    'JD-3.2-e',
    '服务站兼有会议、活动、办公功能',
    'A station is for meetings, activities and office work',
    '“等”表示可以更多;缺少一种的照常开放,加以标注。',
  ),
  second.encoded(
    'JD-3.2-f',
    '楼组有固定的活动地点',
    'Building groups get a fixed venue',
    '没有期限,只看哪些楼组已有固定场所。块区没有服务站的楼组,没有这一项。',
  ),
  second.guidance(
    'JD-3.2-g',
    '培养共同爱好,楼组气氛融洽',
    'Shared interests and a good atmosphere',
    '期望的效果,没有可核查的行为',
  ),
];
